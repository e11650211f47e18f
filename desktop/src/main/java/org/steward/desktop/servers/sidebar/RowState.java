package org.steward.desktop.servers.sidebar;

import java.util.List;
import org.steward.desktop.servers.ServerColor;

/**
 * All that a row shows. Two that are equal look the same.
 *
 * @param name of the server
 * @param link how its connection stands
 * @param note in words, where the connection is not live; empty otherwise
 * @param counts of its processes, as last heard
 * @param tags without the one of production
 * @param color of its mark
 * @param production whether it is marked as such
 * @param readOnly whether it is locked
 */
record RowState(String name, LinkLook link, String note, Counts counts, List<String> tags, ServerColor color,
        boolean production, boolean readOnly) {
}

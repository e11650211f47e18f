package org.steward.desktop.detail;

import java.util.List;
import org.steward.client.LogChannel;

/**
 * The end of a process's log.
 *
 * @param channel which of its outputs
 * @param lines the last ones, oldest first, without what terminals obey
 * @param failure why they cannot be had; empty when they can
 */
record LastLines(LogChannel channel, List<String> lines, String failure) {

    static final int MOST = 8;

    LastLines {
        lines = List.copyOf(lines);
    }
}

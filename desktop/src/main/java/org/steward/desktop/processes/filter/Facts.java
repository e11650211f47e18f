package org.steward.desktop.processes.filter;

import java.util.List;
import org.steward.desktop.theme.StateLook;

/** What a filter may ask about a process. */
public interface Facts {

    /** Its name inside the group. */
    String name();

    /** Its group's name. */
    String group();

    /** Its server's name. */
    String serverName();

    /** Tags of its server. */
    List<String> tags();

    /** How its state looks. */
    StateLook look();

    /** Its process id; 0 when it does not run. */
    int pid();

    /** Whether something asked of it has not been answered. */
    boolean isPending();

    /** Whether its server does not answer, so that nothing of this need be so now. */
    boolean isStale();

    /**
     * Whether the text stands in its name, group, server, {@code group:name} or description.
     *
     * @param lowerCase in lower case of {@link java.util.Locale#ROOT}
     */
    boolean mentions(String lowerCase);
}

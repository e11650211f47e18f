package org.steward.desktop.processes.rows;

import org.steward.desktop.theme.StateLook;

/** The tabs above the table. */
public enum Tab {
    ALL, RUNNING, PROBLEMS;

    /** Whether a process of this look is in the tab. */
    public boolean has(StateLook look) {
        return switch (this) {
            case ALL -> true;
            case RUNNING -> look.isUp();
            case PROBLEMS -> look.isProblem();
        };
    }
}

package org.steward.desktop.launch;

/** What stands in the way of a file or a program, in words of ours: {@code launch.obstacle.<NAME>}. */
public enum Obstacle {
    /** It does not exist. */
    MISSING,
    /** It is something else than a file. */
    NOT_A_FILE,
    /** This user may not use it; the detail names what exactly. */
    NO_PERMISSION,
    /** The window was not started from a distribution. */
    NO_DISTRIBUTION
}

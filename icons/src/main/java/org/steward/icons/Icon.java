package org.steward.icons;

/**
 * Line icons on a grid of 16 by 16, each the data of an SVG path to be stroked 1.5 wide with round ends and joins, and
 * not filled unless {@link #isFilled} says so.
 */
public enum Icon {
    // What one does with a process.
    START("M5 3 L12.5 8 L5 13 Z"),
    STOP("M4 4 H12 V12 H4 Z"),
    RESTART("M13 8 A5 5 0 1 1 11.4 4.35 M11.6 1.6 V4.5 H8.7"),
    SIGNAL("M9 1.5 L3.5 9 H8 L7 14.5 L12.5 7 H8 Z"),
    CLEAR("M2.5 13.5 H13.5 M5.5 13.5 L2.8 10.8 L9.3 4.3 L13 8 L7.5 13.5"),
    LOG("M2.5 3.5 H13.5 M2.5 6.5 H10.5 M2.5 9.5 H13.5 M2.5 12.5 H8.5"),
    EDIT("M3 13 L3.6 10.2 L10.8 3 L13 5.2 L5.8 12.4 Z"),
    COPY("M5.5 5.5 H13.5 V13.5 H5.5 Z M3.5 10.5 H2.5 V2.5 H10.5 V3.5"),
    TRASH("M2.5 4.5 H13.5 M6 4.5 V2.5 H10 V4.5 M4 4.5 L4.6 13.5 H11.4 L12 4.5"),
    // States: never told apart by colour alone.
    STATE_RUNNING("M8 3 A5 5 0 1 1 7.99 3 Z", true),
    STATE_STARTING("M8 3 A5 5 0 1 1 7.99 3 Z M8 8 V3 A5 5 0 0 1 13 8 Z"),
    STATE_BACKOFF("M12.6 6 A5 5 0 1 0 13 8 M13 2.8 V6 H9.8"),
    STATE_STOPPING("M8 3 A5 5 0 1 1 7.99 3 Z M8 3 A5 5 0 0 0 8 13 M6.2 4 V12 M4.6 5.5 V10.5"),
    STATE_STOPPED("M8 3 A5 5 0 1 1 7.99 3 Z"),
    STATE_EXITED("M3.5 8.5 L6.7 11.7 L12.5 5"),
    STATE_EXITED_BAD("M8 2.5 V9.5 M8 12.6 V12.9"),
    STATE_FATAL("M4 4 L12 12 M12 4 L4 12"),
    STATE_UNKNOWN("M5.2 5.6 A2.8 2.8 0 1 1 8.9 8.3 C8.2 8.6 8 9 8 9.9 M8 12.7 V12.9"),
    // Things.
    SERVER("M2.5 3 H13.5 V7 H2.5 Z M2.5 9 H13.5 V13 H2.5 Z M5 5 H5.1 M5 11 H5.1"),
    COMPUTER("M2 3 H14 V10.5 H2 Z M5.5 13.5 H10.5 M8 10.5 V13.5"),
    GROUP("M2.5 5 V3 H6.5 L8 5 H13.5 V13 H2.5 Z"),
    PROCESS("M4.5 4.5 H11.5 V11.5 H4.5 Z M6.5 2 V4.5 M9.5 2 V4.5 M6.5 11.5 V14 M9.5 11.5 V14 M2 6.5 H4.5 M2 9.5 H4.5"
            + " M11.5 6.5 H14 M11.5 9.5 H14"),
    FILE("M4 2 H9.5 L12.5 5 V14 H4 Z M9.5 2 V5 H12.5"),
    TAG("M2.5 2.5 H8 L13.8 8.3 L8.3 13.8 L2.5 8 Z M5.3 5.3 H5.4"),
    LOCK("M3.5 7.5 H12.5 V13.5 H3.5 Z M5.5 7.5 V5 A2.5 2.5 0 0 1 10.5 5 V7.5"),
    SHIELD("M8 1.8 L13 3.6 V8 C13 11 10.8 13.2 8 14.2 C5.2 13.2 3 11 3 8 V3.6 Z"),
    CLOCK("M8 2.5 A5.5 5.5 0 1 1 7.99 2.5 Z M8 5 V8 L10.2 9.6"),
    CHART("M2.5 2.5 V13.5 H13.5 M4.8 10 L7.3 6.8 L9.6 8.8 L13 4.4"),
    BELL("M4 11.5 V7 A4 4 0 0 1 12 7 V11.5 L13 12.5 H3 Z M6.8 14.3 H9.2"),
    ACTIVITY("M1.5 8 H4.5 L6.5 3 L9.5 13 L11.5 8 H14.5"),
    KEYBOARD("M1.5 4 H14.5 V12 H1.5 Z M4 6.5 H4.1 M6.6 6.5 H6.7 M9.3 6.5 H9.4 M12 6.5 H12.1 M5 9.5 H11"),
    KEY("M10.5 2.5 A3.2 3.2 0 1 1 10.49 2.5 Z M8.2 8 L2.5 13.7 M4.6 11.6 L6.2 13.2"),
    // Doing things in the window.
    SEARCH("M7 2.5 A4.5 4.5 0 1 1 6.99 2.5 Z M10.3 10.3 L14 14"),
    FILTER("M2 3.5 H14 L9.5 8.7 V13.5 L6.5 12 V8.7 Z"),
    SETTINGS("M2 4.5 H8 M12 4.5 H14 M10 2.7 A1.8 1.8 0 1 1 9.99 2.7 Z M2 11.5 H4 M8 11.5 H14 M6 9.7 A1.8 1.8 0 1 1 5.99 9.7 Z"),
    ADD("M8 3 V13 M3 8 H13"),
    REMOVE("M3 8 H13"),
    CLOSE("M4 4 L12 12 M12 4 L4 12"),
    CHECK("M3 8.5 L6.5 12 L13 4.5"),
    MORE("M3.5 8 H3.6 M8 8 H8.1 M12.5 8 H12.6"),
    REFRESH("M13 8 A5 5 0 1 1 11.4 4.35 M11.6 1.6 V4.5 H8.7"),
    CHEVRON_RIGHT("M6 3.5 L10.5 8 L6 12.5"),
    CHEVRON_DOWN("M3.5 6 L8 10.5 L12.5 6"),
    CHEVRON_UP("M3.5 10 L8 5.5 L12.5 10"),
    CHEVRON_LEFT("M10 3.5 L5.5 8 L10 12.5"),
    ARROW_DOWN("M8 2.5 V13 M3.8 8.8 L8 13 L12.2 8.8"),
    ARROW_UP("M8 13.5 V3 M3.8 7.2 L8 3 L12.2 7.2"),
    EXTERNAL("M9 2.5 H13.5 V7 M13.5 2.5 L7.5 8.5 M11.5 9.5 V13.5 H2.5 V4.5 H6.5"),
    SAVE("M8 2.5 V10 M4.8 7 L8 10.2 L11.2 7 M2.5 11 V13.5 H13.5 V11"),
    WRAP("M2.5 4 H13.5 M2.5 8 H11.5 A2 2 0 0 1 11.5 12 H8 M9.6 10.2 L7.8 12 L9.6 13.8 M2.5 12 H5"),
    FOLLOW("M8 2 V10 M4.5 6.5 L8 10 L11.5 6.5 M3 13.5 H13"),
    PAUSE("M5.5 3.5 V12.5 M10.5 3.5 V12.5"),
    COLORS("M8 2 C10 4.8 12.3 7 12.3 9.6 A4.3 4.3 0 0 1 3.7 9.6 C3.7 7 6 4.8 8 2 Z M6 9.8 A2.2 2.2 0 0 0 8 12"),
    NUMBERS("M6 2.5 L5 13.5 M11 2.5 L10 13.5 M2.8 6 H13.5 M2.5 10.3 H13.2"),
    BOOKMARK("M4 2.5 H12 V13.8 L8 10.6 L4 13.8 Z"),
    MERGE("M4 2.5 V5 C4 8 8 7.5 8 10.5 V13.5 M12 2.5 V5 C12 8 8 7.5 8 10.5"),
    LINK("M6.7 9.3 L9.3 6.7 M7 4.8 L8.6 3.2 A3 3 0 0 1 12.8 7.4 L11.2 9 M9 11.2 L7.4 12.8 A3 3 0 0 1 3.2 8.6 L4.8 7"),
    SIDEBAR("M2 3 H14 V13 H2 Z M6 3 V13"),
    PANEL("M2 3 H14 V13 H2 Z M2 9.5 H14"),
    COLUMNS("M2 3 H14 V13 H2 Z M6 3 V13 M10 3 V13"),
    INFO("M8 2.5 A5.5 5.5 0 1 1 7.99 2.5 Z M8 7.5 V11 M8 5 V5.1"),
    WARNING("M8 2.2 L14.3 13.3 H1.7 Z M8 6.2 V9.5 M8 11.5 V11.6"),
    ERROR("M8 2.5 A5.5 5.5 0 1 1 7.99 2.5 Z M6 6 L10 10 M10 6 L6 10"),
    HELP("M8 2.5 A5.5 5.5 0 1 1 7.99 2.5 Z M6.3 6.4 A1.8 1.8 0 1 1 8.6 8.1 C8.1 8.4 8 8.7 8 9.3 M8 11.3 V11.4"),
    POWER("M8 2 V7.5 M4.8 4.3 A5 5 0 1 0 11.2 4.3"),
    SEND("M2.5 8 L13.5 3 L10 13.5 L7.5 9 Z M7.5 9 L13.5 3"),
    UNDO("M5.5 3 L2.5 6 L5.5 9 M2.8 6 H9.5 A3.8 3.8 0 0 1 9.5 13.5 H6.5"),
    PIN("M6 2.5 H10 L9.5 7 L12 9.5 H4 L6.5 7 Z M8 9.5 V14");

    private final String path;
    private final boolean filled;

    Icon(String path) {
        this(path, false);
    }

    Icon(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    /** Data of an SVG path, from 0 to 16 in both directions. */
    public String path() {
        return path;
    }

    /** Whether the path is also filled with the colour of its stroke. */
    public boolean isFilled() {
        return filled;
    }
}

package org.steward.desktop.logview.ansi;

/** What to do with the escape sequences of a line. */
public enum EscapeMode {
    /** Colours and styles are shown, everything else is left out. */
    COLORS,
    /** All are left out. */
    STRIPPED,
    /** They are shown as they are written. */
    RAW;

    /** The text of a line in this mode. */
    public AnsiText read(String line) {
        return switch (this) {
            case COLORS -> AnsiParser.parse(line);
            case STRIPPED -> AnsiText.plain(AnsiParser.parse(line).text());
            case RAW -> AnsiText.plain(line);
        };
    }
}

package org.steward.desktop.logview.ansi;

import java.util.List;

/**
 * Text without its escape sequences, and what these said.
 *
 * @param text what is to be read
 * @param runs the pieces that look other than plain, in order, without overlap
 */
public record AnsiText(String text, List<AnsiRun> runs) {

    public AnsiText {
        runs = List.copyOf(runs);
    }

    /** Text that is plain all along. */
    public static AnsiText plain(String text) {
        return new AnsiText(text, List.of());
    }
}

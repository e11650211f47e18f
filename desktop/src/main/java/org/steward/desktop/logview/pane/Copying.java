package org.steward.desktop.logview.pane;

import java.io.IOException;
import java.util.List;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logview.ansi.EscapeMode;
import org.steward.desktop.logview.line.LineText;
import org.steward.desktop.logview.line.Selection;

/**
 * Reads what is selected as text, as it is seen. Any thread; blocks.
 *
 * @param text what was read
 * @param isCut whether there was more than fits on a clipboard
 */
record Copying(String text, boolean isCut) {

    /** More chars than this make clipboards and whoever pastes stumble. */
    static final int MOST_CHARS = 32 << 20;
    private static final int AT_ONCE = 2000;

    /** The text of a selection; nothing selected gives nothing. */
    static Copying of(Lines lines, Selection selection, EscapeMode escapes) throws IOException {
        StringBuilder text = new StringBuilder();
        if (selection.isEmpty()) {
            return new Copying("", false);
        }
        long last = Math.min(selection.end().line(), lines.end() - 1);
        long at = Math.max(selection.start().line(), lines.first());
        while (at <= last) {
            List<Lines.Line> read = lines.read(at, (int) Math.min(AT_ONCE, last - at + 1));
            if (read.isEmpty()) {
                break;
            }
            for (Lines.Line line : read) {
                String whole = LineText.of(line.text(), escapes).text();
                text.append(whole, selection.from(line.number(), whole.length()),
                        selection.upTo(line.number(), whole.length()));
                if (line.number() < selection.end().line()) {
                    text.append('\n');
                }
                if (text.length() > MOST_CHARS) {
                    return new Copying(text.toString(), true);
                }
            }
            at = read.getLast().number() + 1;
        }
        return new Copying(text.toString(), false);
    }
}

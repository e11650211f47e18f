package org.steward.desktop.logview.line;

/** What a double click selects: letters and digits with what stands inside names, or blanks, or one sign. */
public final class Words {

    private Words() {
    }

    /** The word that a column of a line is in. */
    public static Selection at(LineText line, long number, int column) {
        if (line.length() == 0) {
            return Selection.at(new Caret(number, 0));
        }
        int inside = line.start(Math.min(column, line.length() - 1));
        Kind kind = Kind.of(line.text().codePointAt(inside));
        int start = inside;
        int end = line.end(inside);
        while (kind != Kind.SIGN && start > 0 && kindBefore(line, start) == kind) {
            start = line.start(start - 1);
        }
        while (kind != Kind.SIGN && end < line.length() && Kind.of(line.text().codePointAt(end)) == kind) {
            end = line.end(end);
        }
        return new Selection(new Caret(number, start), new Caret(number, end));
    }

    private static Kind kindBefore(LineText line, int column) {
        return Kind.of(line.text().codePointAt(line.start(column - 1)));
    }

    private enum Kind {
        NAME, BLANK, SIGN;

        static Kind of(int c) {
            if (Character.isWhitespace(c)) {
                return BLANK;
            }
            return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$' ? NAME : SIGN;
        }
    }
}

package org.steward.desktop.logview.line;

/**
 * What is selected: places only, never text.
 *
 * @param anchor where selecting began
 * @param head where it is now, before or after the anchor
 */
public record Selection(Caret anchor, Caret head) {

    /** A column that no line reaches; stands for the end of its line. */
    public static final int LINE_END = Integer.MAX_VALUE;
    /** Nothing. */
    public static final Selection NONE = at(new Caret(0, 0));

    /** Nothing, at this place. */
    public static Selection at(Caret place) {
        return new Selection(place, place);
    }

    /** All lines from {@code first} to before {@code end}. */
    public static Selection all(long first, long end) {
        return end <= first ? NONE : lines(first, end - 1);
    }

    /** These lines as a whole, both included; the head is where {@code last} is. */
    public static Selection lines(long first, long last) {
        return first <= last ? new Selection(new Caret(first, 0), new Caret(last, LINE_END))
                : new Selection(new Caret(first, LINE_END), new Caret(last, 0));
    }

    /** The same beginning, another end. */
    public Selection to(Caret place) {
        return new Selection(anchor, place);
    }

    /** Whichever comes first. */
    public Caret start() {
        return anchor.compareTo(head) <= 0 ? anchor : head;
    }

    /** Whichever comes last. */
    public Caret end() {
        return anchor.compareTo(head) <= 0 ? head : anchor;
    }

    /** Whether nothing is selected. */
    public boolean isEmpty() {
        return anchor.equals(head);
    }

    /** How many lines it touches. */
    public long lineCount() {
        return isEmpty() ? 0 : end().line() - start().line() + 1;
    }

    /** First selected column of a line of this many chars. */
    public int from(long line, int length) {
        return line < start().line() ? 0 : line > start().line() ? touches(line) ? 0 : length
                : Math.min(length, start().column());
    }

    /** After the last selected column of a line of this many chars. */
    public int upTo(long line, int length) {
        return !touches(line) ? from(line, length) : line == end().line() ? Math.min(length, end().column()) : length;
    }

    /** Whether something of this line, or its end, is selected. */
    public boolean touches(long line) {
        return !isEmpty() && line >= start().line() && line <= end().line();
    }

    /** Whether a line's end is selected, so that the next line begins with the selection. */
    public boolean goesOnAfter(long line) {
        return touches(line) && line < end().line();
    }
}

package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines by their number: a whole document, a filtered one, a merged one. What a view draws.
 *
 * <p><b>Numbers are names.</b> The lines there are have the numbers from {@link #first} to before {@link #end}. A line
 * keeps its number for as long as it is there: lines that are found or loaded before the first get smaller ones, below
 * zero as well, and new lines at the end get greater ones. So a place on the screen, a mark or a match stays true while
 * the beginning is still being indexed or loaded. What people call "line 17" is {@link #shownNumber}, known only once
 * the beginning is.
 *
 * <p>Safe for any thread. {@code first}, {@code end} and {@code isBeginningKnown} answer at once. Reading blocks, for a
 * local file as long as one positioned read takes, so views read in the background and draw what has come. It may be
 * interrupted, which harms nothing.
 */
public interface Lines {

    /** Longest text of a line that is given, in bytes; what is beyond is cut and {@link Line#isCut} says so. */
    int MAX_LINE_BYTES = 16 << 10;

    /** The number of the first line known. Falls as earlier lines become known, rises when the oldest are gone. */
    long first();

    /** The number of the line that would come after the last one. A last line without an end counts as a line. */
    long end();

    /** How many lines are known now. */
    default long count() {
        return Math.max(0, end() - first());
    }

    /** Whether there is nothing before {@link #first}. */
    boolean isBeginningKnown();

    /** The number people give a line, 1 for the first there is; negative, -1 for the last, while that is not known. */
    default long shownNumber(long number) {
        return isBeginningKnown() ? number - first() + 1 : number - end();
    }

    /**
     * Reads lines.
     *
     * @param from number of the first; where it is smaller than {@link #first}, reading begins there
     * @param most how many at most
     * @return those there are from {@code from} on, in order; none beyond the end. Fewer where bytes are not there any
     *     more
     * @throws IOException when the bytes cannot be had now; the message names the log and says why
     */
    default List<Line> read(long from, int most) throws IOException {
        return read(from, most, MAX_LINE_BYTES);
    }

    /**
     * The same with no more than so many bytes of each line, for those who look at the beginnings only.
     *
     * @param bytes 1 to {@link #MAX_LINE_BYTES}
     */
    List<Line> read(long from, int most, int bytes) throws IOException;

    /**
     * A line as stored: bytes, not yet decoded.
     *
     * @param number its number in these lines
     * @param origin its number in the document it comes from; the same as {@code number} for a document
     * @param source which of several documents it comes from; 0 where there is one
     * @param bytes its bytes without the line end ({@code \n} or {@code \r\n}). A lone {@code \r} is part of the line:
     *     programs that draw progress bars write many in one line, and mean that only what follows the last is seen
     * @param isCut whether it is longer than what is given
     */
    record Line(long number, long origin, int source, byte[] bytes, boolean isCut) {

        /** Its text: UTF-8, with U+FFFD for what is none. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

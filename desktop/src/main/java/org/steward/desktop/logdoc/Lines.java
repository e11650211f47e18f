package org.steward.desktop.logdoc;

import java.io.IOException;
import java.util.List;

/**
 * Lines by their number: a whole document, a filtered one, a merged one. What a view draws.
 *
 * <p>Safe for any thread. Reading blocks, for a local file as long as one positioned read takes, so views read in the
 * background and draw what has come.
 */
public interface Lines {

    /** Longest text of a line that is given, in bytes; what is beyond is cut and {@link Line#isCut} says so. */
    int MAX_LINE_BYTES = 16 << 10;

    /** How many lines are known now; a last line without an end counts. Grows while indexing and following. */
    long count();

    /**
     * Reads lines.
     *
     * @param first number of the first, 0 or more
     * @param most how many at most
     * @return those there are from {@code first} on, in order; none beyond the end
     * @throws IOException when the bytes cannot be had now; the message names the log and says why
     */
    List<Line> read(long first, int most) throws IOException;

    /**
     * A line as stored: bytes, not yet decoded.
     *
     * @param number its number in these lines
     * @param origin its number in the document it comes from; the same as {@code number} for a document
     * @param source which of several documents it comes from; 0 where there is one
     * @param bytes its bytes without the line end, at most {@link Lines#MAX_LINE_BYTES}
     * @param isCut whether it is longer than that
     */
    record Line(long number, long origin, int source, byte[] bytes, boolean isCut) {

        /** Its text: UTF-8, with U+FFFD for what is none. */
        public String text() {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

package org.steward.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.LogTail;
import org.steward.client.transport.TransportException;

/**
 * Reads logs from a server that cannot send every piece of them.
 *
 * <p>A stock supervisord answers HTTP 500 when the asked bytes are not UTF-8, and they already are not when the piece
 * begins or ends inside a character (its issue 1485). So the piece is asked for again with up to three bytes less at
 * either end; if that does not help, it is read in smaller pieces, and bytes that cannot be read alone become U+FFFD.
 *
 * <p>Steward's engine sends every piece, with U+FFFD for bytes that are no text and pictures for control characters.
 * Such a text does not tell how many bytes it stands for, so a piece with such characters is read again with a length
 * that is known to be there, and up to three bytes less if it ends inside a character.
 */
final class LogReading {

    private static final char CUT = '\uFFFD';
    private static final String CUT_TEXT = "\uFFFD";
    private static final char FIRST_PICTURE = '\u2400';
    private static final char LAST_PICTURE = '\u241F';
    private static final int MAX_CUT = 3;
    /** Requests spent on one piece before the rest of it is given up. */
    private static final int BUDGET = 250;

    /** One read, which the server may be unable to answer. */
    interface Read {
        Object at(long offset, int length) throws RpcFault, TransportException;
    }

    /** The size of the log, in bytes. */
    interface Size {
        long get() throws RpcFault, TransportException;
    }

    private final Read read;
    private final Size size;
    private int budget = BUDGET;

    /** For a log whose size the server tells. */
    LogReading(Read read, Size size) {
        this.read = read;
        this.size = size;
    }

    /** For a log whose size can only be found by reading. */
    LogReading(Read read) {
        this.read = read;
        this.size = this::findSize;
    }

    /** Reads a piece; length 0 means to the end, a negative offset that many bytes before the end. */
    LogSlice slice(long offset, int length) throws RpcFault, TransportException {
        Optional<String> whole = attempt(offset, length);
        if (whole.isPresent()) {
            return isExact(whole.get()) ? sliceOf(offset, 0, whole.get()) : measured(offset, length, whole.get());
        }
        if (offset < 0) {
            return fromEnd(offset);
        }
        for (int sum = 1; sum <= 2 * MAX_CUT; sum++) {
            for (int front = Math.max(0, sum - MAX_CUT); front <= Math.min(sum, MAX_CUT); front++) {
                int rest = length == 0 ? 0 : length - sum;
                // To the end there is nothing to cut there, and at least one byte must be left.
                if (length == 0 ? front != sum : rest < 1) {
                    continue;
                }
                Optional<String> text = attempt(offset + front, rest);
                if (text.isPresent()) {
                    return sliceOf(offset, front, text.get());
                }
            }
        }
        return inPieces(offset, length == 0 ? Math.clamp(size.get() - offset, 0, Integer.MAX_VALUE) : length);
    }

    private LogSlice fromEnd(long offset) throws RpcFault, TransportException {
        for (int front = 1; front <= MAX_CUT && offset + front < 0; front++) {
            Optional<String> text = attempt(offset + front, 0);
            if (text.isPresent()) {
                return sliceOf(offset, front, text.get());
            }
        }
        long end = size.get();
        long start = Math.max(0, end + offset);
        LogSlice slice = inPieces(start, (int) (end - start));
        return new LogSlice(offset, slice.length(), slice.text());
    }

    /** Whether the text has as many bytes in UTF-8 as the log: no character that may stand for others. */
    private static boolean isExact(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == CUT || c >= FIRST_PICTURE && c <= LAST_PICTURE) {
                return false;
            }
        }
        return true;
    }

    private LogSlice measured(long offset, int length, String seen) throws RpcFault, TransportException {
        long end = size.get();
        if (offset < 0) {
            return new LogSlice(offset, (int) Math.min(-offset, end), seen);
        }
        int there = Math.clamp(end - offset, 0, length == 0 ? Integer.MAX_VALUE : length);
        String whole = seen;
        for (int cut = 0; cut <= MAX_CUT && cut < there; cut++) {
            Optional<String> text = attempt(offset, there - cut);
            if (text.isPresent() && !text.get().endsWith(CUT_TEXT)) {
                return new LogSlice(offset, there - cut, text.get());
            }
            whole = cut == 0 ? text.orElse(seen) : whole;
        }
        return new LogSlice(offset, there, whole);
    }

    /** The size of the log, found by looking where it ends. */
    private long findSize() throws RpcFault, TransportException {
        long high = 1;
        while (reaches(high)) {
            high *= 2;
        }
        long low = high / 2;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (reaches(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the log has at least this many bytes; a byte that cannot be read is there. */
    private boolean reaches(long size) throws RpcFault, TransportException {
        return size < Integer.MAX_VALUE && attempt(size - 1, 1).map(text -> !text.isEmpty()).orElse(true);
    }

    private LogSlice inPieces(long offset, int length) throws RpcFault, TransportException {
        StringBuilder text = new StringBuilder();
        int done = 0;
        while (done < length && budget > 0) {
            Optional<String> piece = largestPiece(offset + done, length - done);
            if (piece.isPresent() && piece.get().isEmpty()) {
                return new LogSlice(offset, done, text.toString());
            }
            text.append(piece.orElse(CUT_TEXT));
            done += piece.isPresent() ? size(piece.get()) : 1;
        }
        if (done < length) {
            text.append(CUT_TEXT);
        }
        return new LogSlice(offset, length, text.toString());
    }

    /** The longest text found by halving that begins here; nothing if not even one byte can be read. */
    private Optional<String> largestPiece(long offset, int length) throws RpcFault, TransportException {
        for (int size = length; size > 0; size /= 2) {
            for (int cut = 0; cut <= MAX_CUT && cut < size; cut++) {
                Optional<String> text = attempt(offset, size - cut);
                if (text.isPresent() || budget <= 0) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> attempt(long offset, int length) throws RpcFault, TransportException {
        budget--;
        try {
            return Optional.of(asText(read.at(offset, length)));
        } catch (TransportException e) {
            if (e.status() != 500) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static LogSlice sliceOf(long offset, int cut, String text) {
        return new LogSlice(offset, cut + size(text), cut == 0 ? text : CUT_TEXT + text);
    }

    private static String asText(Object value) {
        return value instanceof String text ? text : "";
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The tail as {@code tails} gives it; where it cannot be sent, put together from {@code reads}. */
    static LogTail tail(Read tails, Read reads, long offset, int length) throws RpcFault, TransportException {
        for (int cut = 0; cut <= MAX_CUT && (cut == 0 || cut < length); cut++) {
            try {
                LogTail tail = asTail(tails.at(offset, length - cut));
                return cut == 0 ? tail : new LogTail(tail.text(), tail.offset(), tail.offset() > offset + length);
            } catch (TransportException e) {
                if (e.status() != 500) {
                    throw e;
                }
            }
        }
        long size = asTail(tails.at(0, 0)).offset();
        long start = Math.max(0, size - length);
        LogSlice slice = new LogReading(reads, () -> size).slice(start, (int) (size - start));
        return new LogTail(slice.text(), start + slice.length(), size > offset + length);
    }

    private static LogTail asTail(Object value) {
        return LogTail.of(value instanceof List<?> list ? list : List.of());
    }
}

package org.steward.client.protocol;

import java.util.List;

/**
 * Answer of the log tail methods: the end of a log and how large the log is.
 *
 * <p>supervisord answers with the last {@code length} bytes whenever there is anything new, also with bytes it sent
 * before; a reader that follows keeps only the last (new offset - old offset) bytes of {@code text}.
 *
 * @param text the end of the log
 * @param offset the size of the log in bytes, where the next read begins
 * @param overflow whether more was written since the asked offset than {@code text} holds
 */
public record LogTail(String text, long offset, boolean overflow) {

    /** Reads the three-element array of the wire; elements that a server leaves out become empty, 0 or false. */
    public static LogTail of(List<?> values) {
        String text = !values.isEmpty() && values.get(0) instanceof String first ? first : "";
        long offset = values.size() > 1 && values.get(1) instanceof Number second ? second.longValue() : 0;
        boolean overflow = values.size() > 2 && values.get(2) instanceof Boolean third && third;
        return new LogTail(text, offset, overflow);
    }
}

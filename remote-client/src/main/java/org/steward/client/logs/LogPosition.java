package org.steward.client.logs;

/**
 * A place in a log.
 *
 * @param generation which file of the log: another one after each rotation, clearing or truncation. To be compared
 *     only, and only with those of the same {@link LogSource}; empty while there is no file
 * @param offset bytes from the beginning of that file
 */
public record LogPosition(String generation, long offset) {

    public LogPosition {
        if (offset < 0) {
            throw new IllegalArgumentException("offset " + offset + " is before the beginning");
        }
    }

    LogPosition plus(long bytes) {
        return new LogPosition(generation, offset + bytes);
    }
}

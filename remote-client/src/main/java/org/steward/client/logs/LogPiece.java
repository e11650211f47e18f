package org.steward.client.logs;

/**
 * Bytes of a log.
 *
 * @param at where they begin
 * @param bytes the bytes; empty at or beyond the end. Not copied: leave them as they are
 * @param exact whether these are the bytes of the log; otherwise {@code 0xFF} stands for each byte that the server
 *     would not send, see {@link LogSource}
 */
public record LogPiece(LogPosition at, byte[] bytes, boolean exact) {

    /** Where the next piece begins. */
    public LogPosition end() {
        return at.plus(bytes.length);
    }
}

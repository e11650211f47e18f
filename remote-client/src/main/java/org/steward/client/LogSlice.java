package org.steward.client;

/**
 * A piece of a log.
 *
 * <p>The next piece begins at {@code offset + length}. Where the log is not UTF-8 a stock supervisord cannot send it;
 * then U+FFFD stands for the bytes it would not give, and a character cut by the end of the piece is left for the next.
 *
 * @param offset where it begins, in bytes, as it was asked for; negative means that many bytes before the end
 * @param length how many bytes of the log it stands for
 * @param text those bytes, read as UTF-8
 */
public record LogSlice(long offset, int length, String text) {
}

package org.steward.client.transport;

/**
 * A whole HTTP answer.
 *
 * @param status the HTTP status
 * @param reason the words after it; may be empty
 * @param body the bytes; only the first {@code length} count
 * @param length how many
 */
public record HttpReply(int status, String reason, byte[] body, int length) {
}

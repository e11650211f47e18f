package org.steward.client.xmlrpc;

/** An answer as it came over the wire. */
public sealed interface MethodResponse {

    /**
     * The method's result.
     *
     * <p>Values are {@code Integer} ({@code Long} when it does not fit), {@code Boolean}, {@code String},
     * {@code Double}, {@code java.util.Date}, {@code byte[]}, {@code List<Object>}, {@code Map<String, Object>} and
     * an empty {@code Optional} for nil.
     *
     * @param value the result
     */
    record Result(Object value) implements MethodResponse {
    }

    /**
     * A fault.
     *
     * @param code its number
     * @param text its text; empty if the server gave none
     */
    record FaultResult(int code, String text) implements MethodResponse {
    }
}

package org.steward.client.xmlrpc;

import java.util.List;

/**
 * A request as it came over the wire.
 *
 * <p>Parameters are {@code Integer} ({@code Long} when it does not fit), {@code Boolean}, {@code String},
 * {@code Double}, {@code java.util.Date}, {@code List<Object>} and {@code Map<String, Object>}.
 *
 * @param method full name of the method, not empty
 * @param params the parameters in order
 */
public record MethodCall(String method, List<Object> params) {
}

package org.steward.engine.http;

import java.util.Optional;

/**
 * One request.
 *
 * @param method   as sent, such as {@code POST}
 * @param path     path with percent escapes resolved, without the query
 * @param query    what follows the {@code ?}, as sent; empty when there is none
 * @param http11   HTTP/1.1, else 1.0
 * @param headers  the headers
 * @param length   Content-Length, or -1 when there is none
 * @param body     the body; empty when there is none
 */
public record HttpRequest(
        String method, String path, String query, boolean http11, Headers headers, int length, byte[] body) {

    /** Stands for a request whose head could not be read. */
    static final HttpRequest UNREADABLE = new HttpRequest("", "", "", true, new Headers(), -1, new byte[0]);

    HttpRequest withBody(byte[] received) {
        return new HttpRequest(method, path, query, http11, headers, length, received);
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether the client names a transfer coding: then nobody here knows where the body ends. */
    boolean isChunked() {
        return header("Transfer-Encoding").isPresent();
    }

    /** Whether the client wants the connection kept after an answer of known length. */
    boolean wantsKeepAlive() {
        String wish = header("Connection").orElse("");
        return http11 ? !wish.equalsIgnoreCase("close") : wish.equalsIgnoreCase("keep-alive");
    }
}

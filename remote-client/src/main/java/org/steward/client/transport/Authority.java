package org.steward.client.transport;

import java.net.URI;
import java.util.Optional;

/**
 * The part of a URL that names a user, a host and a port. {@link URI} alone takes no underscore in a host, which names
 * of containers and aliases of ssh often have.
 *
 * @param user what is before the {@code @}; empty if nothing is
 * @param host name or address; an IPv6 address in its brackets
 * @param port as it is written; -1 if it is not
 */
record Authority(String user, String host, int port) {

    /** That of this URL; empty if it has none or it makes no sense. */
    static Optional<Authority> of(URI uri) {
        String text = uri.getRawAuthority();
        if (uri.getHost() != null) {
            return Optional.of(new Authority(uri.getUserInfo() == null ? "" : uri.getUserInfo(), uri.getHost(),
                    uri.getPort()));
        }
        if (text == null) {
            return Optional.empty();
        }
        int at = text.lastIndexOf('@');
        int colon = text.indexOf(':', at + 1);
        String host = text.substring(at + 1, colon < 0 ? text.length() : colon);
        try {
            int port = colon < 0 ? -1 : Integer.parseInt(text.substring(colon + 1));
            return isName(host) && port >= -1
                    ? Optional.of(new Authority(text.substring(0, Math.max(at, 0)), host, port)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isName(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean isLetterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!isLetterOrDigit && c != '_' && (i == 0 || c != '-' && c != '.')) {
                return false;
            }
        }
        return !host.isEmpty();
    }
}

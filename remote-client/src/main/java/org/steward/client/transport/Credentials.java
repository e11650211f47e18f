package org.steward.client.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * User name and password for HTTP Basic authentication.
 *
 * @param username may not contain a colon, because the header could not be read back
 * @param password any text; sent as UTF-8
 */
public record Credentials(String username, String password) {

    public Credentials {
        if (username.indexOf(':') >= 0) {
            throw new IllegalArgumentException("user name '" + username + "' contains a colon");
        }
    }

    /** Those in a server URL, such as {@code http://user:secret@host:9001}; none if it has no user name. */
    public static Optional<Credentials> inUrl(String url) {
        try {
            String pair = url.startsWith("http") ? new URI(url).getUserInfo() : null;
            int colon = pair == null ? -1 : pair.indexOf(':');
            if (pair == null || pair.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(colon < 0 ? new Credentials(pair, "")
                    : new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    String header() {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}

package org.steward.client.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

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

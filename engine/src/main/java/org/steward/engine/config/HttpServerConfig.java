package org.steward.engine.config;

import java.nio.file.Path;
import java.util.Optional;

/** One HTTP server of the daemon. */
public sealed interface HttpServerConfig {

    /** Section name as written, such as {@code inet_http_server:admin}. */
    String section();

    /** Credentials a client must give; empty leaves the server open. */
    Optional<Credentials> credentials();

    /**
     * {@code [inet_http_server]}.
     *
     * @param host as written and lower-cased; empty means every interface
     * @param port 1-65535
     */
    record Inet(String section, String host, int port, Optional<Credentials> credentials)
            implements HttpServerConfig {}

    /**
     * {@code [unix_http_server]}.
     *
     * @param file  absolute path of the socket
     * @param chmod mode bits, default 0700
     * @param chown owner, {@link Owner#UNCHANGED} by default
     */
    record Unix(String section, Path file, int chmod, Owner chown, Optional<Credentials> credentials)
            implements HttpServerConfig {}

    /**
     * @param username as configured
     * @param password clear text, or {@code {SHA}} and 40 hex digits of its SHA-1
     */
    record Credentials(String username, String password) {
        @Override
        public String toString() {
            return "Credentials[" + username + ", ***]";
        }
    }
}

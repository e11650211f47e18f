package org.steward.engine.config;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What kind of section a group came from. */
public sealed interface GroupKind {

    /** {@code [program:x]} or {@code [group:x]}. */
    record Programs() implements GroupKind {}

    /**
     * {@code [eventlistener:x]}.
     *
     * @param events        event type names as written, upper-cased
     * @param bufferSize    {@code buffer_size}, at least 1
     * @param resultHandler {@code result_handler} specification text
     */
    record EventListeners(List<String> events, int bufferSize, String resultHandler) implements GroupKind {
        public EventListeners {
            events = List.copyOf(events);
        }
    }

    /**
     * {@code [fcgi-program:x]}.
     *
     * @param socket  {@code tcp://host:port} or {@code unix:///path}, expanded
     * @param owner   {@code socket_owner}
     * @param mode    {@code socket_mode}, octal value
     * @param backlog {@code socket_backlog}
     */
    record FastCgi(String socket, Optional<Owner> owner, int mode, OptionalInt backlog) implements GroupKind {}
}

package org.steward.engine.config.schema;

import java.util.Optional;

/** The kinds of section supervisord and supervisorctl know. */
public enum SectionKind {
    SUPERVISORD("supervisord", false),
    UNIX_HTTP_SERVER("unix_http_server", false),
    INET_HTTP_SERVER("inet_http_server", false),
    SUPERVISORCTL("supervisorctl", false),
    INCLUDE("include", false),
    PROGRAM("program:", true),
    EVENTLISTENER("eventlistener:", true),
    FCGI_PROGRAM("fcgi-program:", true),
    GROUP("group:", true),
    RPCINTERFACE("rpcinterface:", true),
    CTLPLUGIN("ctlplugin:", true);

    private final String prefix;
    private final boolean named;

    SectionKind(String prefix, boolean named) {
        this.prefix = prefix;
        this.named = named;
    }

    /** What section names of this kind are, or start with when they carry a name. */
    public String prefix() {
        return prefix;
    }

    /** Whether a name follows the prefix. */
    public boolean named() {
        return named;
    }

    /** Whether a section of this name is of this kind. Any name that starts with a server's word is a server. */
    public boolean matches(String section) {
        if (named || this == UNIX_HTTP_SERVER || this == INET_HTTP_SERVER) {
            return section.startsWith(prefix);
        }
        return section.equals(prefix);
    }

    /** The kind of the section with this name. */
    public static Optional<SectionKind> of(String section) {
        for (SectionKind kind : KINDS) {
            if (kind.matches(section)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static final SectionKind[] KINDS = values();
}

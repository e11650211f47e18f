package org.steward.engine.config;

import java.util.Optional;

/**
 * A configuration or usage error that keeps the daemon from starting.
 *
 * <p>{@link #getMessage()} is supervisord's own text, without the leading {@code Error: }, so that scripts that read
 * it keep working; {@link #origin()} adds what supervisord does not say.
 */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Origin origin;

    /** An error that no single place is to blame for. */
    public ConfigException(String message) {
        this(message, null);
    }

    /** An error of one value; a null origin is none. */
    public ConfigException(String message, Origin origin) {
        super(message);
        this.origin = origin;
    }

    /** The place of the offending value, where one value is to blame. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }
}

package org.steward.engine;
import org.steward.engine.config.ConfigException;
/** The daemon's entry point. */
public final class StewardDaemon {
    private StewardDaemon() {}
    /** The text of a configuration error and the place it is about. */
    static String located(ConfigException e) {
        return e.getMessage() + e.origin().map(o -> " (" + o + ")").orElse("");
    }
}

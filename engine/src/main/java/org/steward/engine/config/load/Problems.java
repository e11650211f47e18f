package org.steward.engine.config.load;

import org.steward.engine.config.ConfigException;
import org.steward.engine.config.Origin;

/**
 * What becomes of an error in the configuration: the daemon stops at the first, the checker notes it and goes on with
 * the default.
 */
interface Problems {

    /**
     * @param section the section's name, or empty
     * @param key     the key, or empty
     * @param message supervisord's text
     * @param origin  the value to blame; null when a whole file is
     */
    void report(String section, String key, String message, Origin origin) throws ConfigException;

    /** Stops at the first error. */
    Problems STOP = (section, key, message, origin) -> {
        throw new ConfigException(message, origin);
    };
}

package org.steward.engine.process;

import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;

/** Reads the daemon's configuration from its files and command line, as often as it is asked. */
@FunctionalInterface
public interface ConfigSource {
    EngineConfig load() throws ConfigException;
}

package org.steward.desktop.launch;

import java.nio.file.Path;

/**
 * The local engine's configuration.
 *
 * @param file the main file, absolute
 * @param origin why this one
 * @param directory what the engine is to be started in
 */
public record EngineConfigFile(Path file, Origin origin, Path directory) {

    /** Why a configuration was chosen. */
    public enum Origin {
        /** Named on the command line. */
        GIVEN,
        /** The person's own at the usual place. */
        PERSONAL,
        /** The demo, since there is no other. */
        DEMO
    }
}

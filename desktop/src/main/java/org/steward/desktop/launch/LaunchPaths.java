package org.steward.desktop.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where things stand: the distribution, and the person's directories by the rules of freedesktop.org.
 *
 * @param home the distribution; empty when the window was not started from one
 * @param configDirectory the person's {@code steward} directory for configuration
 * @param dataDirectory the same for data
 * @param stateDirectory the same for logs
 * @param runtimeDirectory the same for sockets, which need not outlive the session
 * @param currentDirectory what relative paths start from
 */
public record LaunchPaths(
        Optional<Path> home, Path configDirectory, Path dataDirectory, Path stateDirectory, Path runtimeDirectory,
        Path currentDirectory) {

    /** Those of this process. */
    public static LaunchPaths ofProcess() {
        return of(System.getenv(), Optional.ofNullable(System.getProperty("steward.home")),
                Path.of("").toAbsolutePath());
    }

    /** Those that these variables say; a relative path in one does not count, as the rules want it. */
    public static LaunchPaths of(Map<String, String> environment, Optional<String> home, Path currentDirectory) {
        Path own = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home"))).toAbsolutePath();
        return new LaunchPaths(home.map(Path::of),
                directory(environment, "XDG_CONFIG_HOME", own.resolve(".config")),
                directory(environment, "XDG_DATA_HOME", own.resolve(".local/share")),
                directory(environment, "XDG_STATE_HOME", own.resolve(".local/state")),
                // Where a session has no such directory, the one for state is private and lasts as well.
                directory(environment, "XDG_RUNTIME_DIR", directory(environment, "XDG_STATE_HOME",
                        own.resolve(".local/state")).getParent()),
                currentDirectory);
    }

    private static Path directory(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.getOrDefault(variable, "");
        return (value.startsWith("/") ? Path.of(value) : otherwise).resolve("steward");
    }

    /** The engine's launcher. */
    public Optional<Path> stewardd() {
        return home.map(dir -> dir.resolve("bin/stewardd"));
    }

    /** What the engine last wrote while it was started from here. */
    public Path engineLog() {
        return stateDirectory.resolve("engine.log");
    }
}

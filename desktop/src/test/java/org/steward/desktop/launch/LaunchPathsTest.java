package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a person's files are, by the rules of freedesktop.org. */
class LaunchPathsTest {

    private static LaunchPaths of(Map<String, String> environment) {
        return LaunchPaths.of(environment, Optional.empty(), Path.of("/work"));
    }

    @Test
    void withNothingSaidAllIsInTheHome() {
        LaunchPaths paths = of(Map.of("HOME", "/home/you"));
        assertEquals(Path.of("/home/you/.config/steward"), paths.configDirectory());
        assertEquals(Path.of("/home/you/.local/share/steward"), paths.dataDirectory());
        assertEquals(Path.of("/home/you/.local/state/steward"), paths.stateDirectory());
        assertEquals(Path.of("/home/you/.local/state/steward"), paths.runtimeDirectory());
    }

    @Test
    void variablesSayOtherwise() {
        LaunchPaths paths = of(Map.of("HOME", "/home/you", "XDG_CONFIG_HOME", "/etc/you", "XDG_RUNTIME_DIR",
                "/run/user/7"));
        assertEquals(Path.of("/etc/you/steward"), paths.configDirectory());
        assertEquals(Path.of("/run/user/7/steward"), paths.runtimeDirectory());
    }

    @Test
    void aPathThatIsNotAbsoluteDoesNotCount() {
        LaunchPaths paths = of(Map.of("HOME", "/home/you", "XDG_CONFIG_HOME", "not/absolute", "XDG_RUNTIME_DIR", "run"));
        assertEquals(Path.of("/home/you/.config/steward"), paths.configDirectory());
        assertEquals(Path.of("/home/you/.local/state/steward"), paths.runtimeDirectory());
    }
}

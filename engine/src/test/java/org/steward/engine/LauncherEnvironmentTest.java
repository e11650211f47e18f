package org.steward.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherEnvironmentTest {
    private static List<String> original(String... entries) {
        List<byte[]> bytes = List.of(entries).stream()
                .map(e -> e.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        return LauncherEnvironment.withoutLauncher(bytes).stream()
                .map(e -> new String(e, StandardCharsets.ISO_8859_1))
                .toList();
    }

    @Test
    void whatThePersonGaveStaysAsItIs() {
        assertEquals(List.of("A=1", "LC_ALL=de_DE.UTF-8", "X=\u00ff"), original("A=1", "LC_ALL=de_DE.UTF-8", "X=\u00ff"));
    }

    @Test
    void theLaunchersVariablesAreTakenOut() {
        assertEquals(
                List.of("A=1"),
                original("_JAVA_SR_SIGNUM=63", "A=1", "STEWARD_BACKGROUND=1", "STEWARD_SIGNALS_BLOCKED=1"));
    }

    @Test
    void thePersonsLocaleIsPutBack() {
        assertEquals(List.of("A=1", "LC_ALL=C"), original("LC_ALL=C.UTF-8", "A=1", "STEWARD_LC_ALL==C"));
    }

    @Test
    void anEmptyLocaleIsPutBackEmpty() {
        assertEquals(List.of("LC_ALL="), original("LC_ALL=C.UTF-8", "STEWARD_LC_ALL=="));
    }

    @Test
    void aLocaleThatWasNotSetIsTakenOut() {
        assertEquals(List.of("A=1"), original("LC_ALL=C.UTF-8", "A=1", "STEWARD_LC_ALL="));
    }
}

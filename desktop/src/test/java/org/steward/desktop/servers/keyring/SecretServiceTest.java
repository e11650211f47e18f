package org.steward.desktop.servers.keyring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real gnome-keyring-daemon, on a bus of its own. */
class SecretServiceTest {

    private static final String URL = "https://db-1:9001";

    @TempDir
    private Path home;

    @Test
    void keepsFindsReplacesAndForgetsPasswords() throws Exception {
        try (PrivateBus bus = new PrivateBus(home).withKeyring()) {
            Keyring keyring = new SecretService(Optional.of(bus.address()));
            assertTrue(keyring.isAvailable());
            assertEquals(Optional.empty(), keyring.find(URL, "ops"));
            keyring.store(URL, "ops", "Steward: db-1", Secret.of("pässword 密码 \"'\\"));
            assertEquals(Optional.of(Secret.of("pässword 密码 \"'\\")), keyring.find(URL, "ops"));
            assertEquals(Optional.empty(), keyring.find(URL, "other"));
            assertEquals(Optional.empty(), keyring.find("https://db-2:9001", "ops"));
            keyring.store(URL, "ops", "Steward: db-1", Secret.of("second-secret"));
            assertEquals(Optional.of(Secret.of("second-secret")), keyring.find(URL, "ops"));
            keyring.delete(URL, "ops");
            assertEquals(Optional.empty(), keyring.find(URL, "ops"));
            keyring.delete(URL, "ops");
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertFalse(files.filter(Files::isRegularFile).anyMatch(SecretServiceTest::holdsTheSecret),
                    "a password in the clear on disk");
        }
    }

    private static boolean holdsTheSecret(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("second-secret");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBusWithoutAKeyringIsSaidToHaveNone() throws Exception {
        try (PrivateBus bus = new PrivateBus(home)) {
            Keyring keyring = new SecretService(Optional.of(bus.address()));
            assertFalse(keyring.isAvailable());
            assertEquals(KeyringException.Reason.ABSENT,
                    assertThrows(KeyringException.class, () -> keyring.find(URL, "ops")).reason());
        }
    }

    @Test
    void withoutABusThereIsNoKeyring() {
        Keyring keyring = SecretService.ofSession(Map.of());
        assertFalse(keyring.isAvailable());
        assertEquals(KeyringException.Reason.ABSENT,
                assertThrows(KeyringException.class, () -> keyring.find(URL, "ops")).reason());
        Keyring gone = SecretService.ofSession(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + home + "/none"));
        assertFalse(gone.isAvailable());
        assertEquals(KeyringException.Reason.ABSENT,
                assertThrows(KeyringException.class, () -> gone.find(URL, "ops")).reason());
    }

    @Test
    void aSecretIsNotShown() {
        assertEquals("***", Secret.of("x").toString());
    }
}

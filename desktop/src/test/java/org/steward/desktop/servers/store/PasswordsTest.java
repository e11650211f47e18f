package org.steward.desktop.servers.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steward.client.transport.Credentials;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.KeyringException;
import org.steward.desktop.servers.keyring.MemoryKeyring;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.text.Messages;

/** A password comes from where its profile says, or from the person; what stands in the way is said. */
class PasswordsTest {

    private static final String URL = "http://db-1:9001";

    @TempDir
    private Path home;
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final Passwords passwords = new Passwords(keyring, Map.of("DB_PASSWORD", "from the environment"));

    private static ServerProfile ops(PasswordSource source) {
        return new ServerProfile("db-1", URL, Optional.of("ops"), source, new ServerProfile.Trust.OfSystem(),
                List.of(), ServerColor.NONE, false);
    }

    private void assertPassword(String expected, PasswordSource source, Optional<Secret> known) {
        Passwords.Found found = passwords.find(ops(source), known);
        assertEquals(Optional.of(new Credentials("ops", expected)), found.credentials());
        assertEquals(Optional.empty(), found.trouble());
    }

    private static String text(Phrase phrase) {
        return phrase.in(Messages.in(Locale.ENGLISH));
    }

    private Trouble trouble(PasswordSource source) {
        Passwords.Found found = passwords.find(ops(source), Optional.empty());
        assertEquals(Optional.empty(), found.credentials());
        return found.trouble().orElseThrow();
    }

    @Test
    void aVariableOfTheEnvironmentIsRead() {
        assertPassword("from the environment", new PasswordSource.InVariable("DB_PASSWORD"), Optional.empty());
        Trouble.NoPassword none =
                assertInstanceOf(Trouble.NoPassword.class, trouble(new PasswordSource.InVariable("NONE")));
        assertTrue(text(none.detail()).contains("NONE"), text(none.detail()));
    }

    @Test
    void theFirstLineOfAFileIsRead() throws Exception {
        Path file = Files.writeString(home.resolve("pw"), "secret line\r\nsecond\n");
        assertPassword("secret line", new PasswordSource.InFile(file.toString()), Optional.empty());
        Trouble.NoPassword none = assertInstanceOf(Trouble.NoPassword.class,
                trouble(new PasswordSource.InFile(home.resolve("none").toString())));
        assertTrue(text(none.detail()).contains("does not exist"), text(none.detail()));
        assertFalse(text(none.detail()).contains("secret"));
    }

    @Test
    void theKeyringIsAskedUnderTheUrlAndTheUser() throws Exception {
        assertInstanceOf(Trouble.NeedsPassword.class, trouble(new PasswordSource.Keyring()));
        keyring.store(URL, "ops", "Steward: db-1", Secret.of("from the keyring"));
        assertPassword("from the keyring", new PasswordSource.Keyring(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(names = {"ABSENT", "DISMISSED"})
    void withoutAKeyringThePersonIsAsked(KeyringException.Reason reason) {
        keyring.failing(reason);
        assertInstanceOf(Trouble.NeedsPassword.class, trouble(new PasswordSource.Keyring()));
        assertPassword("typed", new PasswordSource.Keyring(), Optional.of(Secret.of("typed")));
    }

    @Test
    void aKeyringThatFailsIsNamed() {
        keyring.failing(KeyringException.Reason.FAILED);
        assertEquals(new Trouble.NoPassword(Phrase.of("servers.keyring.answered", "FAILED")),
                trouble(new PasswordSource.Keyring()));
    }

    @Test
    void askMeansThePerson() {
        assertInstanceOf(Trouble.NeedsPassword.class, trouble(new PasswordSource.Ask()));
        assertPassword("typed", new PasswordSource.Ask(), Optional.of(Secret.of("typed")));
    }

    @Test
    void whatThePersonTypedWinsOverFileAndEnvironment() throws Exception {
        Path file = Files.writeString(home.resolve("pw"), "outdated\n");
        assertPassword("typed", new PasswordSource.InFile(file.toString()), Optional.of(Secret.of("typed")));
        assertPassword("typed", new PasswordSource.InFile(home.resolve("none").toString()),
                Optional.of(Secret.of("typed")));
        assertPassword("typed", new PasswordSource.InVariable("DB_PASSWORD"), Optional.of(Secret.of("typed")));
    }

    @Test
    void withoutAUserNameNothingIsSent() {
        assertEquals(new Passwords.Found(Optional.empty(), Optional.empty()),
                passwords.find(ServerProfile.of("a", URL), Optional.empty()));
    }

    @Test
    void credentialsInTheUrlCount() {
        assertEquals(Optional.of(new Credentials("ann", "pw")),
                passwords.find(ServerProfile.of("a", "http://ann:pw@h:1"), Optional.empty()).credentials());
    }

    @Test
    void aUserNameWithAColonIsRefusedAndNotSent() {
        ServerProfile profile = new ServerProfile("a", URL, Optional.of("a:b"), new PasswordSource.Ask(),
                new ServerProfile.Trust.OfSystem(), List.of(), ServerColor.NONE, false);
        assertInstanceOf(Trouble.BadEntry.class,
                passwords.find(profile, Optional.of(Secret.of("x"))).trouble().orElseThrow());
    }
}

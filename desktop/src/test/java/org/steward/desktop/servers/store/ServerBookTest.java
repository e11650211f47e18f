package org.steward.desktop.servers.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.MemoryKeyring;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.peer.Await;

/** The book follows its file, opens what is in it, and changes it as the person wants. One thread plays JavaFX's. */
class ServerBookTest {

    private static final String SECRET = "correct horse";

    @TempDir
    private Path home;
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final List<Phrase> failures = new CopyOnWriteArrayList<>();
    private Path path;
    private ServerBook book;

    @BeforeEach
    void open() {
        path = home.resolve("servers.toml");
        SettingsModel settings = new SettingsModel(Settings.defaults());
        Passwords passwords = new Passwords(keyring, Map.of("GOOD", "x"));
        book = new ServerBook(new ServersFile(path), new ServerOpener(settings, passwords, fx), fleet, background);
    }

    @AfterEach
    void close() {
        on(() -> {
            fleet.close();
            book.close();
            return true;
        });
        background.close();
        fx.shutdown();
    }

    private <T> T on(Callable<T> task) {
        try {
            return fx.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void load(String text) throws IOException {
        Files.writeString(path, text);
        on(() -> {
            book.load();
            return true;
        });
    }

    /** Writes at once: a file that is empty for a moment may be read at that moment. */
    private void write(String text) throws IOException {
        Files.move(Files.writeString(home.resolve("next.toml"), text), path, StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> names() {
        return on(() -> book.entries().stream().map(entry -> entry.profile().name()).toList());
    }

    private List<String> fleetNames() {
        return on(() -> fleet.servers().stream().map(server -> server.profile().name()).toList());
    }

    private ServerEntry entry(String name) {
        return on(() -> book.entries().stream().filter(entry -> entry.profile().name().equals(name)).findFirst()
                .orElseThrow());
    }

    private void awaitNames(String... expected) {
        Await.until(List.of(expected) + ", fleet too", () -> names().equals(List.of(expected))
                && fleetNames().equals(List.of(expected)));
    }

    private void save(Optional<ServerEntry> old, ServerProfile now, Optional<Secret> password) {
        List<ServerEntry> done = new CopyOnWriteArrayList<>();
        on(() -> {
            book.save(old, now, password, done::add, failures::add);
            return true;
        });
        Await.until("saved or failed", () -> !done.isEmpty() || !failures.isEmpty());
    }

    private static ServerProfile ops(String name, PasswordSource source) {
        return new ServerProfile(name, "unix:///nonexistent/" + name, Optional.of("ops"), source,
                new ServerProfile.Trust.OfSystem(), List.of(), ServerColor.NONE, false);
    }

    private static String table(String name) {
        return "[servers." + name + "]\nurl = \"unix:///nonexistent/" + name + "\"\n";
    }

    @Test
    void theServersOfTheFileAreOpenedInItsOrder() throws Exception {
        load(table("b") + table("a"));
        awaitNames("b", "a");
    }

    @Test
    void whatAnotherProgramWritesIsFollowed() throws Exception {
        load(table("a") + table("b"));
        awaitNames("a", "b");
        Server kept = on(() -> fleet.named("b").orElseThrow());
        write(table("c") + table("b"));
        awaitNames("c", "b");
        assertSame(kept, on(() -> fleet.named("b").orElseThrow()), "the connection lives on");
    }

    @Test
    void whatIsWrittenWhereALinkLeadsIsFollowedAndAnotherLinkToo() throws Exception {
        Path far = Files.createDirectories(home.resolve("dotfiles")).resolve("mine.toml");
        Path other = Files.createDirectories(home.resolve("others")).resolve("theirs.toml");
        Files.writeString(other, table("c"));
        Files.createSymbolicLink(path, Path.of("dotfiles/mine.toml"));
        load(table("a"));
        awaitNames("a");
        Files.writeString(far, table("a") + table("b"));
        awaitNames("a", "b");
        Files.createSymbolicLink(home.resolve("next"), other);
        Files.move(home.resolve("next"), path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaitNames("c");
        Files.writeString(other, table("d"));
        awaitNames("d");
    }

    @Test
    void aBrokenFileIsToldAndWhatWasReadBeforeStays() throws Exception {
        load(table("a"));
        awaitNames("a");
        write("[servers.a\n");
        Await.until("a problem", () -> on(() -> book.problemProperty().get().isPresent()));
        assertEquals(List.of("a"), names());
        save(Optional.empty(), ServerProfile.of("new", "http://n:1"), Optional.empty());
        assertEquals(1, failures.size());
        assertEquals("[servers.a\n", Files.readString(path));
        Files.writeString(path, table("a") + table("b"));
        awaitNames("a", "b");
        assertEquals(Optional.empty(), on(() -> book.problemProperty().get()));
    }

    @Test
    void aServerWhoseUrlMakesNoSenseIsShownAndNotOpened() throws Exception {
        load("[servers.odd]\nurl = \"gopher://x\"\n" + table("a"));
        Await.until("both", () -> names().equals(List.of("odd", "a")) && fleetNames().equals(List.of("a")));
        assertInstanceOf(Trouble.BadEntry.class, on(() -> entryNow("odd").trouble().orElseThrow()));
        Files.writeString(path, table("odd") + table("a"));
        awaitNames("odd", "a");
        assertEquals(Optional.empty(), on(() -> entryNow("odd").trouble()));
    }

    private ServerEntry entryNow(String name) {
        return book.entries().stream().filter(entry -> entry.profile().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aPasswordGoesToTheKeyringAndNotIntoTheFile() throws Exception {
        load("");
        save(Optional.empty(), ops("db", new PasswordSource.Keyring()), Optional.of(Secret.of(SECRET)));
        assertEquals(Map.of("unix:///nonexistent/db ops", Secret.of(SECRET)), keyring.secrets());
        awaitNames("db");
        assertFalse(on(() -> entryNow("db").toString() + entryNow("db").profile()).contains(SECRET));
        assertNowhereOnDisk();
    }

    private void assertNowhereOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertFalse(files.filter(Files::isRegularFile).anyMatch(file -> {
                try {
                    return Files.readString(file).contains(SECRET);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }), "a password in the clear on disk");
        }
    }

    @Test
    void aPasswordThatIsAskedForStaysInMemory() throws Exception {
        load("");
        save(Optional.empty(), ops("db", new PasswordSource.Ask()), Optional.of(Secret.of(SECRET)));
        awaitNames("db");
        assertEquals(Optional.of(Secret.of(SECRET)), entry("db").known());
        Await.until("no trouble", () -> on(() -> entryNow("db").trouble().isEmpty()));
        assertTrue(keyring.secrets().isEmpty());
        assertNowhereOnDisk();
    }

    @Test
    void withoutAPasswordItIsAskedForAndTheOneGivenThenIsTaken() throws Exception {
        load("");
        save(Optional.empty(), ops("db", new PasswordSource.Keyring()), Optional.empty());
        awaitNames("db");
        Await.until("needs a password", () -> on(() ->
                entryNow("db").trouble().equals(Optional.of(new Trouble.NeedsPassword()))));
        Server before = on(() -> fleet.named("db").orElseThrow());
        on(() -> {
            book.providePassword(entryNow("db"), Secret.of(SECRET), true, failures::add);
            return true;
        });
        Await.until("opened anew", () -> on(() -> fleet.named("db").orElseThrow() != before
                && entryNow("db").trouble().isEmpty()));
        assertEquals(Map.of("unix:///nonexistent/db ops", Secret.of(SECRET)), keyring.secrets());
    }

    @Test
    void aPasswordMovesWithItsServerToAnotherUrl() throws Exception {
        load("");
        save(Optional.empty(), ops("db", new PasswordSource.Keyring()), Optional.of(Secret.of(SECRET)));
        ServerProfile moved = ops("other", new PasswordSource.Keyring()).withName("db");
        save(Optional.of(entry("db")), moved, Optional.empty());
        assertEquals(Map.of("unix:///nonexistent/other ops", Secret.of(SECRET)), keyring.secrets());
        save(Optional.of(entry("db")), moved.withPassword(new PasswordSource.Ask()), Optional.empty());
        Await.until("forgotten", () -> keyring.secrets().isEmpty());
    }

    @Test
    void anotherPlaceOfThePasswordIsLookedAtInsteadOfTheOneTypedBefore() throws Exception {
        load("");
        save(Optional.empty(), ops("db", new PasswordSource.Ask()), Optional.of(Secret.of(SECRET)));
        save(Optional.of(entry("db")), ops("db", new PasswordSource.InVariable("MISSING")), Optional.empty());
        Await.until("the variable is missed", () -> on(() ->
                entryNow("db").trouble().filter(Trouble.NoPassword.class::isInstance).isPresent()));
        save(Optional.of(entry("db")), ops("db", new PasswordSource.InVariable("GOOD")), Optional.empty());
        Await.until("found", () -> on(() -> entryNow("db").trouble().isEmpty()));
    }

    @Test
    void marksChangeWithoutBreakingTheConnectionAndAnotherUrlOpensAnew() throws Exception {
        load(table("a"));
        awaitNames("a");
        Server before = on(() -> fleet.named("a").orElseThrow());
        ServerProfile old = entry("a").profile();
        save(Optional.of(entry("a")), old.withReadOnly(true).withName("renamed"), Optional.empty());
        awaitNames("renamed");
        assertSame(before, on(() -> fleet.named("renamed").orElseThrow()));
        assertTrue(on(() -> before.profile().readOnly()));
        save(Optional.of(entry("renamed")), ServerProfile.of("renamed", "unix:///nonexistent/z"), Optional.empty());
        Await.until("another", () -> on(() -> fleet.named("renamed").orElseThrow() != before));
        assertNotSame(before, on(() -> fleet.named("renamed").orElseThrow()));
    }

    @Test
    void aServerThatIsRemovedComesBackWithItsPasswordUntilItIsForgotten() throws Exception {
        load("");
        save(Optional.empty(), ops("a", new PasswordSource.Keyring()), Optional.of(Secret.of(SECRET)));
        save(Optional.empty(), ops("b", new PasswordSource.Ask()), Optional.of(Secret.of("other")));
        awaitNames("a", "b");
        ServerBook.Removal first = remove("a");
        awaitNames("b");
        assertFalse(keyring.secrets().isEmpty(), "it can still be put back");
        restore(first);
        awaitNames("a", "b");
        restore(remove("b"));
        awaitNames("a", "b");
        assertEquals(Optional.of(Secret.of("other")), entry("b").known());
        ServerBook.Removal last = remove("a");
        on(() -> {
            book.forget(last);
            return true;
        });
        Await.until("forgotten", () -> keyring.secrets().isEmpty());
    }

    private ServerBook.Removal remove(String name) {
        List<ServerBook.Removal> removals = new CopyOnWriteArrayList<>();
        on(() -> {
            book.remove(entryNow(name), removals::add, failures::add);
            return true;
        });
        return Await.value("removed", () -> removals.stream().findFirst());
    }

    private void restore(ServerBook.Removal removal) {
        on(() -> {
            book.restore(removal, failures::add);
            return true;
        });
    }

    @Test
    void aPasswordThatAnotherServerHasTooIsNotForgotten() throws Exception {
        load("");
        save(Optional.empty(), ops("a", new PasswordSource.Keyring()), Optional.of(Secret.of(SECRET)));
        save(Optional.empty(), ops("a", new PasswordSource.Keyring()).withName("twin"), Optional.empty());
        ServerBook.Removal removal = remove("a");
        awaitNames("twin");
        on(() -> {
            book.forget(removal);
            return true;
        });
        save(Optional.empty(), ServerProfile.of("later", "unix:///nonexistent/l"), Optional.empty());
        assertEquals(Map.of("unix:///nonexistent/a ops", Secret.of(SECRET)), keyring.secrets());
    }

    @Test
    void serversThatAreMovedMoveInTheFleetBehindTheLocalEngine() throws Exception {
        load(table("a") + table("b") + table("c"));
        awaitNames("a", "b", "c");
        on(() -> {
            fleet.addFirst(new Server(ServerProfile.of(ServerProfile.LOCAL, "unix:///nonexistent/local"),
                    org.steward.client.transport.TransportOptions.defaults(),
                    org.steward.client.connection.ConnectionOptions.defaults(), fx));
            book.move(entryNow("c"), 0, failures::add);
            return true;
        });
        Await.until("moved", () -> fleetNames().equals(List.of("local", "c", "a", "b")));
        assertEquals(List.of("c", "a", "b"), names());
    }

    @Test
    void whatCannotBeSavedIsToldAndNothingIsHalfDone() throws Exception {
        load(table("a"));
        awaitNames("a");
        keyring.failing(org.steward.desktop.servers.keyring.KeyringException.Reason.FAILED);
        save(Optional.empty(), ops("db", new PasswordSource.Keyring()), Optional.of(Secret.of(SECRET)));
        assertEquals(List.of(Phrase.of("servers.keyring.answered", "FAILED")), new ArrayList<>(failures));
        assertEquals(List.of("a"), names());
        assertEquals(table("a"), Files.readString(path));
    }
}

package org.steward.desktop.servers.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.settings.SettingsException;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.ServerProfile.Trust;
import org.steward.desktop.text.Messages;

/** What the person says of servers lasts, and whatever else stands in the file stays. */
class ServersFileTest {

    private static final String PIN = "ab".repeat(32);

    private static final String BY_HAND = """
            # my machines

            [servers.build]     # the fast one
            url = "http://build:9001"
            nickname = "big iron"   # a key of a later version
            tags = [ "ci" ]

            [servers."db 1"]
            username = "ops"
            url = 'https://db-1/supervisor'
            password_env = "DB_PASSWORD"
            """;

    @TempDir
    private Path home;
    private Path path;
    private ServersFile file;

    @BeforeEach
    void make() {
        path = home.resolve("config/steward/servers.toml");
        file = new ServersFile(path);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static ServerProfile full(PasswordSource source, Trust trust) {
        return new ServerProfile("db 1", "https://db-1:9001/supervisor", Optional.of("ops"), source, trust,
                List.of(ServerProfile.PRODUCTION, "数据库", "with \"quotes\""), ServerColor.RED, true);
    }

    static Stream<ServerProfile> profiles() {
        return Stream.of(
                full(new PasswordSource.None(), new Trust.OfSystem()),
                full(new PasswordSource.Keyring(), new Trust.CaFile("~/ca's.pem")),
                full(new PasswordSource.Ask(), new Trust.Pinned(PIN)),
                full(new PasswordSource.InFile("~/.config/db\\1.password"), new Trust.OfSystem()),
                full(new PasswordSource.InVariable("DB_PASSWORD"), new Trust.OfSystem()),
                ServerProfile.of("plain", "unix:///run/supervisor.sock"));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aProfileIsReadAsItWasAdded(ServerProfile profile) throws Exception {
        file.add(profile);
        assertEquals(List.of(new Kept(profile, Optional.empty())), new ServersFile(path).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "with blank", "生产-1", "\"quoted\"", "back\\slash", "#1", "[x]"})
    void anyNameComesBack(String name) throws Exception {
        file.add(ServerProfile.of(name, "http://h:1"));
        assertEquals(name, file.read().getFirst().profile().name());
        file.remove(name);
        assertEquals(List.of(), file.read());
    }

    @Test
    void withoutAFileThereAreNoServersAndNoneIsMade() throws Exception {
        assertEquals(List.of(), file.read());
        assertFalse(Files.exists(path.getParent()));
    }

    @Test
    void commentsOrderAndUnknownKeysStayWhereAValueChanges() throws Exception {
        write(BY_HAND);
        ServerProfile build = file.read().getFirst().profile();
        file.replace(build, new ServerProfile("build", "http://build:9002", Optional.empty(), build.password(),
                build.trust(), build.tags(), ServerColor.NONE, false));
        assertEquals(BY_HAND.replace("build:9001", "build:9002"), Files.readString(path));
    }

    @Test
    void savingWhatIsThereAlreadyWritesNothing() throws Exception {
        write(BY_HAND);
        var before = Files.getLastModifiedTime(path);
        Object inode = Files.getAttribute(path, "unix:ino");
        ServerProfile build = file.read().getFirst().profile();
        file.replace(build, build);
        assertEquals(before, Files.getLastModifiedTime(path));
        assertEquals(inode, Files.getAttribute(path, "unix:ino"));
    }

    @Test
    void anotherPlaceOfThePasswordLeavesNoTraceOfTheOldOne() throws Exception {
        write(BY_HAND);
        ServerProfile db = file.read().get(1).profile();
        file.replace(db, db.withPassword(new PasswordSource.Keyring()));
        assertEquals(new PasswordSource.Keyring(), file.read().get(1).profile().password());
        assertFalse(Files.readString(path).contains("password_env"));
    }

    @Test
    void aServerIsRenamedInItsPlaceWithItsComment() throws Exception {
        write(BY_HAND);
        ServerProfile build = file.read().getFirst().profile();
        file.replace(build, build.withName("builder"));
        assertEquals(List.of("builder", "db 1"), names());
        assertTrue(Files.readString(path).contains("# the fast one"), Files.readString(path));
        assertTrue(Files.readString(path).contains("nickname = \"big iron\""));
    }

    private List<String> names() throws Exception {
        return file.read().stream().map(kept -> kept.profile().name()).toList();
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingChanges() throws Exception {
        write(BY_HAND);
        ServerProfile build = file.read().getFirst().profile();
        assertThrows(SettingsException.class, () -> file.replace(build, build.withName("db 1")));
        assertThrows(SettingsException.class, () -> file.add(ServerProfile.of("build", "http://x:1")));
        assertEquals(BY_HAND, Files.readString(path));
    }

    @Test
    void aServerThatIsTakenOutComesBackByteForByte() throws Exception {
        write(BY_HAND);
        ServersFile.Removed removed = file.remove("build");
        assertEquals(List.of("db 1"), names());
        file.restore(removed);
        assertEquals(BY_HAND, Files.readString(path));
    }

    @Test
    void removingOneThatIsGoneAndRestoringItDoesNothing() throws Exception {
        write(BY_HAND);
        ServersFile.Removed removed = file.remove("nobody");
        assertEquals(-1, removed.index());
        file.restore(removed);
        assertEquals(BY_HAND, Files.readString(path));
    }

    @Test
    void serversChangePlacesAndChangeBack() throws Exception {
        write(BY_HAND + "\n[servers.c]\nurl = \"http://c:1\"\n");
        String before = Files.readString(path);
        file.move("c", 0);
        assertEquals(List.of("c", "build", "db 1"), names());
        file.move("c", 2);
        assertEquals(List.of("build", "db 1", "c"), names());
        assertEquals(before.strip(), Files.readString(path).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[servers.a\nurl = 1\n", "[servers.a]\nurl = \"http://a:1\n", "[other.a]\nx = \"1\"\n",
        "nonsense", "[servers.a]\nurl=\"http://a:1\"\n[servers.a]\nurl=\"http://b:1\"\n"})
    void aFileThatCannotBeUnderstoodIsNamedAndNeverWritten(String text) throws Exception {
        write(text);
        String message = assertThrows(SettingsException.class, file::read).getMessage();
        assertTrue(message.contains(path.toString()), message);
        assertTrue(message.matches("(?s).*\\d.*"), "names the line: " + message);
        assertThrows(SettingsException.class, () -> file.add(ServerProfile.of("new", "http://n:1")));
        assertThrows(SettingsException.class, () -> file.remove("a"));
        assertEquals(text, Files.readString(path));
        assertEquals(List.of("servers.toml"), beside());
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    @Test
    void aFileThatIsNotUtf8IsNeverWritten() throws Exception {
        byte[] latin = {'#', (byte) 0xe4, '\n'};
        Files.createDirectories(path.getParent());
        Files.write(path, latin);
        assertTrue(assertThrows(SettingsException.class, file::read).getMessage().contains("UTF-8"));
        assertThrows(SettingsException.class, () -> file.add(ServerProfile.of("new", "http://n:1")));
        assertArrayEquals(latin, Files.readAllBytes(path));
    }

    @Test
    void aServerThatMakesNoSenseIsShownWithItsLineAndTheOthersWork() throws Exception {
        write("""
                [servers.good]
                url = "http://good:9001"
                [servers.nowhere]
                tags = ["a"]
                [servers.local]
                url = "http://x:1"
                [servers.bad]
                url = "gopher://x"
                [servers.pin]
                url = "https://x"
                pin = "12:34"
                [servers.clear]
                url = "http://x:1"
                username = "ops"
                password_from = "hunter2"
                """);
        List<Kept> kept = file.read();
        assertEquals(6, kept.size());
        assertEquals(Optional.empty(), kept.getFirst().wrong());
        assertTrue(wrong(kept.get(1)).startsWith("line 3: "), wrong(kept.get(1)));
        assertTrue(wrong(kept.get(2)).contains("rename"));
        assertTrue(wrong(kept.get(3)).contains("no server URL"));
        assertTrue(wrong(kept.get(4)).contains("fingerprint"));
        assertFalse(wrong(kept.get(5)).contains("hunter2"), "a password in a message");
    }

    private static String wrong(Kept kept) {
        return kept.wrong().orElseThrow().in(Messages.in(Locale.ENGLISH));
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInThePersonsLanguage() throws Exception {
        Path blocked = Files.writeString(home.resolve("blocked"), "");
        ServersFile file = new ServersFile(blocked.resolve("servers.toml"));
        Phrase phrase = assertThrows(ServersFileException.class, () -> file.add(ServerProfile.of("a", "http://a:1")))
                .phrase();
        assertTrue(phrase.in(Messages.in(Locale.SIMPLIFIED_CHINESE)).startsWith("无法写入"), phrase.toString());
    }

    @Test
    void onlyTheOwnerMayReadIt() throws Exception {
        file.add(ServerProfile.of("a", "http://a:1"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())));
        assertEquals(List.of("servers.toml"), beside());
    }

    @Test
    void aSymbolicLinkIsFollowedAndStays() throws Exception {
        Path real = Files.writeString(home.resolve("dotfiles.toml"), BY_HAND);
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, real);
        file.add(ServerProfile.of("new", "http://n:1"));
        assertTrue(Files.isSymbolicLink(path));
        assertTrue(Files.readString(real).startsWith(BY_HAND));
        assertEquals(List.of("build", "db 1", "new"), names());
    }

    @Test
    void whatOthersWroteMeanwhileIsKept() throws Exception {
        write(BY_HAND);
        ServerProfile build = file.read().getFirst().profile();
        write("# another hand\n" + BY_HAND + "\n[servers.theirs]\nurl = \"http://t:1\"\n");
        file.replace(build, build.withReadOnly(true));
        assertEquals(List.of("build", "db 1", "theirs"), names());
        assertTrue(Files.readString(path).startsWith("# another hand\n"));
        assertTrue(file.read().getFirst().profile().readOnly());
    }

    @Test
    void aServerThatSomebodyTookOutIsThereAgainWhenItIsSaved() throws Exception {
        write(BY_HAND);
        ServerProfile build = file.read().getFirst().profile();
        file.remove("build");
        file.replace(build, build.withReadOnly(true));
        assertEquals(List.of("db 1", "build"), names());
    }

    @Test
    void severalAreAddedTogetherOrNotAtAll() throws Exception {
        write(BY_HAND);
        assertThrows(SettingsException.class, () -> file.addAll(List.of(ServerProfile.of("x", "http://x:1"),
                ServerProfile.of("build", "http://y:1"))));
        assertEquals(BY_HAND, Files.readString(path));
        file.addAll(List.of(ServerProfile.of("x", "http://x:1"), ServerProfile.of("y", "http://y:1")));
        assertEquals(List.of("build", "db 1", "x", "y"), names());
    }
}

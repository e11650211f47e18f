package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.fx.Background;
import org.steward.peer.Await;

/** A program that is started twice shows the window it has, and only that. */
class WindowDoorTest {

    @TempDir
    Path directory;

    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger knocks = new AtomicInteger();
    private final Background background = new Background(Runnable::run);
    private WindowPlace place;
    private WindowDoor door;

    @BeforeEach
    void build() {
        place = new WindowPlace(directory.resolve("run/window"), "settings\0demo\0:0");
        door = new WindowDoor(place, background, shown::incrementAndGet);
    }

    @AfterEach
    void close() {
        door.close();
        background.close();
    }

    /** Knocks until it is answered: one waits for a second only, and a machine may stand still for longer. */
    private void knock() {
        Await.until("an answer", () -> {
            knocks.incrementAndGet();
            return WindowKnock.at(place);
        });
    }

    @Test
    void whoKnocksHasTheOpenWindowComeToTheFront() {
        assertTrue(door.open());
        knock();
        knock();
        // Once for each knock; one that was given up may be heard late or never.
        assertTrue(shown.get() >= 2 && shown.get() <= knocks.get(), shown + " of " + knocks);
    }

    @Test
    void whereNoWindowIsNobodyAnswers() {
        assertFalse(WindowKnock.at(place));
        assertTrue(door.open());
        door.close();
        assertFalse(WindowKnock.at(place));
        assertFalse(Files.exists(place.socket()));
        assertFalse(door.open(), "a window that is closed stays closed");
    }

    @Test
    void onlyThePersonCanReachIt() throws IOException {
        assertTrue(door.open());
        assertEquals("rwx------", permissions(place.directory()));
        assertEquals("rw-------", permissions(place.socket()));
    }

    @Test
    void aDirectoryThatOthersCanEnterIsClosedToThemFirst() throws IOException {
        Files.createDirectories(place.directory());
        Files.setPosixFilePermissions(place.directory(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertFalse(place.isSafe());
        assertTrue(door.open());
        assertEquals("rwx------", permissions(place.directory()));
    }

    @Test
    void aLinkIsNoDirectoryOfThePersons() throws IOException {
        Files.createDirectories(directory.resolve("elsewhere"));
        Files.createDirectories(place.directory().getParent());
        Files.createSymbolicLink(place.directory(), directory.resolve("elsewhere"));
        assertFalse(door.open());
        assertFalse(WindowKnock.at(place));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aSocketThatACrashLeftBehindIsReplaced() throws IOException {
        place.prepare();
        try (ServerSocketChannel crashed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            crashed.bind(UnixDomainSocketAddress.of(place.socket()));
        }
        assertTrue(Files.exists(place.socket()));
        assertFalse(WindowKnock.at(place));
        assertTrue(door.open());
        knock();
    }

    @Test
    void aWindowThatDoesNotAnswerIsGivenUp() {
        Background stuck = new Background(task -> { });
        try (WindowDoor hung = new WindowDoor(place, stuck, shown::incrementAndGet)) {
            assertTrue(hung.open());
            assertFalse(WindowKnock.at(place));
            assertFalse(door.open(), "it is still the window of this place");
        } finally {
            stuck.close();
        }
        assertEquals(0, shown.get());
    }

    @Test
    void whoAsksForSomethingElseIsNotAnswered() throws IOException {
        assertTrue(door.open());
        assertEquals("", answerTo("steward show\0another window"));
        assertEquals("", answerTo("x".repeat(100_000)));
        assertEquals("", answerTo(""));
        assertEquals(0, shown.get());
        // And the window listens on.
        knock();
    }

    private String answerTo(String request) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(place.socket()))) {
            ByteBuffer answer = ByteBuffer.allocate(100);
            try {
                channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8)));
                channel.shutdownOutput();
                while (channel.read(answer) >= 0) {
                    assertTrue(answer.hasRemaining());
                }
            } catch (IOException e) {
                // It has hung up on us.
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        }
    }

    private WindowPlace placeOf(Optional<String> config, String display) {
        Map<String, String> environment = Map.of("HOME", directory.toString(), "DISPLAY", display);
        return WindowPlace.of(LaunchPaths.of(environment, Optional.empty(), directory), config, environment);
    }

    @Test
    void theSameConfigurationOnTheSameDisplayIsTheSameWindow() throws IOException {
        Path config = directory.resolve("my.conf");
        Files.writeString(config, "");
        Files.createSymbolicLink(directory.resolve("link.conf"), config);
        assertEquals(placeOf(Optional.of("my.conf"), ":0"), placeOf(Optional.of(config.toString()), ":0"));
        assertEquals(placeOf(Optional.of("my.conf"), ":0"), placeOf(Optional.of("./link.conf"), ":0"));
        assertNotEquals(placeOf(Optional.of("my.conf"), ":0"), placeOf(Optional.empty(), ":0"));
        assertNotEquals(placeOf(Optional.empty(), ":0").socket(), placeOf(Optional.empty(), ":1").socket());
        Path own = directory.resolve(".config/steward/supervisord.conf");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "");
        assertEquals(placeOf(Optional.empty(), ":0"), placeOf(Optional.of(own.toString()), ":0"));
    }
}

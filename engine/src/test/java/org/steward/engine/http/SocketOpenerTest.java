package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Owner;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;

class SocketOpenerTest {
    private static final String IN_USE = "Another program is already listening on a port that one of our HTTP servers"
            + " is configured to use.  Shut this program down first before starting supervisord.";

    @TempDir
    private Path directory;

    private final Posix posix = new NativePosix();
    private final List<String> notices = new ArrayList<>();
    private final SocketOpener opener = new SocketOpener(posix, notices::add);

    private ListeningSocket open(Path file, int chmod) throws ConfigException {
        return opener.open(new HttpServerConfig.Unix(
                "unix_http_server", file, chmod, Owner.UNCHANGED, Optional.empty()));
    }

    private String refusal(HttpServerConfig config) {
        return assertThrows(ConfigException.class, () -> opener.open(config)).getMessage();
    }

    @Test
    void theSocketHasItsModeAndNothingElseIsLeft() throws Exception {
        Path file = directory.resolve("s.sock");
        ListeningSocket socket = open(file, 0640);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(file), children());
        socket.close(posix);
        assertEquals(List.of(), children());
    }

    private List<Path> children() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Test
    void aPathTooLongForASocketIsNamed() {
        Path file = Path.of("/tmp/" + "x".repeat(103));
        assertEquals("Cannot open an HTTP server: socket.error reported AF_UNIX path too long: " + file
                        + "; choose one of at most 96 bytes",
                refusal(new HttpServerConfig.Unix(
                        "unix_http_server", file, 0700, Owner.UNCHANGED, Optional.empty())));
    }

    @Test
    void aSocketNobodyListensOnIsReplaced() throws Exception {
        Path file = directory.resolve("s.sock");
        posix.close(posix.listenUnix(file.toString(), 1));
        ListeningSocket socket = open(file, 0700);
        assertEquals(List.of("Unlinking stale socket " + file), notices);
        posix.close(posix.connectUnix(file.toString()));
        socket.close(posix);
    }

    @Test
    void aSocketSomebodyListensOnIsLeftAlone() throws Exception {
        Path file = directory.resolve("s.sock");
        ListeningSocket first = open(file, 0700);
        assertEquals(IN_USE, refusal(
                new HttpServerConfig.Unix("unix_http_server", file, 0700, Owner.UNCHANGED, Optional.empty())));
        posix.close(posix.connectUnix(file.toString()));
        assertEquals(List.of(file), children());
        first.close(posix);
    }

    @Test
    void aFileThatIsNotASocketIsNotRemoved() throws Exception {
        Path file = Files.writeString(directory.resolve("precious"), "x");
        assertTrue(refusal(new HttpServerConfig.Unix(
                "unix_http_server", file, 0700, Owner.UNCHANGED, Optional.empty())).contains("is not a socket"));
        assertEquals("x", Files.readString(file));
    }

    @Test
    void closingLeavesTheSocketOfASuccessorAlone() throws Exception {
        Path file = directory.resolve("s.sock");
        ListeningSocket first = open(file, 0700);
        Files.delete(file);
        ListeningSocket second = open(file, 0700);
        first.close(posix);
        assertTrue(Files.exists(file));
        second.close(posix);
        assertFalse(Files.exists(file));
    }

    @Test
    void aMissingDirectoryIsNamedByItsErrno() {
        assertEquals("Cannot open an HTTP server: socket.error reported errno.ENOENT (2)",
                refusal(new HttpServerConfig.Unix("unix_http_server", directory.resolve("no/s.sock"), 0700,
                        Owner.UNCHANGED, Optional.empty())));
    }

    @Test
    void aPortThatIsTakenIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertEquals(IN_USE, refusal(new HttpServerConfig.Inet(
                    "inet_http_server", "", taken.getLocalPort(), Optional.empty())));
        }
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "0.0.0.0, true", "1.2.3, false", "1.2.3.4.5, false", "256.1.1.1, false",
        "a.b.c.d, false", "1..2.3, false", "'', false"})
    void dottedAddressesAreReadWithoutAResolver(String host, boolean numeric) {
        assertEquals(numeric, SocketOpener.numeric(host).isPresent());
    }
}

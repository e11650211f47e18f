package org.steward.engine.posix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePosixTest {
    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    // ---- descriptors

    @Test
    void whatIsWrittenToAPipeIsRead() throws PosixException {
        int[] pipe = posix.pipe();
        ByteBuffer word = Children.buffer("word");
        assertEquals(4, posix.write(pipe[1], word));
        assertFalse(word.hasRemaining());
        posix.close(pipe[1]);
        ByteBuffer read = ByteBuffer.allocateDirect(10);
        assertEquals(4, posix.read(pipe[0], read));
        assertEquals(4, read.position());
        assertEquals(0, posix.read(pipe[0], read));
        posix.close(pipe[0]);
    }

    @Test
    void anEmptyNonBlockingPipeAnswersEagain() throws PosixException {
        int[] pipe = posix.pipe();
        posix.setNonBlocking(pipe[0]);
        assertEquals(-Errno.EAGAIN, posix.read(pipe[0], ByteBuffer.allocateDirect(1)));
        posix.close(pipe[0]);
        posix.close(pipe[1]);
    }

    @Test
    void aPipeWithoutAReaderAnswersEpipe() throws PosixException {
        int[] pipe = posix.pipe();
        posix.close(pipe[0]);
        assertEquals(-32, posix.write(pipe[1], Children.buffer("x")));
        posix.close(pipe[1]);
    }

    @Test
    void aBufferOnTheHeapIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> posix.read(0, ByteBuffer.allocate(1)));
    }

    @Test
    void aMissingFileIsNamedInTheError() {
        PosixException e = assertThrows(PosixException.class, () -> posix.open(path("no"), Posix.O_RDONLY, 0));
        assertEquals("open " + path("no") + ": ENOENT", e.getMessage());
    }

    @Test
    void preadReadsAtAnOffset() throws IOException {
        Files.writeString(directory.resolve("file"), "0123456789");
        int fd = posix.open(path("file"), Posix.O_RDONLY, 0);
        ByteBuffer read = ByteBuffer.allocateDirect(3);
        assertEquals(3, posix.pread(fd, read, 5));
        assertEquals('5', read.get(0));
        posix.close(fd);
    }

    // ---- files

    @Test
    void statusTellsKindSizeModeAndTime() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "12345");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        FileStatus status = posix.status(path("file")).orElseThrow();
        assertTrue(status.isRegular());
        assertEquals(5, status.size());
        assertEquals(0640, status.mode() & 07777);
        assertEquals(Files.getLastModifiedTime(file).toInstant().getEpochSecond(), status.modified());
        assertEquals((long) (Long) Files.getAttribute(file, "unix:ino"), status.inode());
        assertTrue(posix.status(directory.toString()).orElseThrow().isDirectory());
    }

    @Test
    void statusOfADescriptorAndItsPathAreTheSame() throws IOException {
        int fd = posix.open(path("file"), Posix.O_WRONLY | Posix.O_CREAT, 0600);
        assertTrue(posix.status(fd).sameFile(posix.status(path("file")).orElseThrow()));
        posix.close(fd);
    }

    @Test
    void aMissingFileHasNoStatus() {
        assertTrue(posix.status(path("no")).isEmpty());
    }

    @Test
    void renameReplacesItsTarget() throws IOException {
        Files.writeString(directory.resolve("a"), "new");
        Files.writeString(directory.resolve("b"), "old");
        posix.rename(path("a"), path("b"));
        assertEquals("new", Files.readString(directory.resolve("b")));
        assertFalse(Files.exists(directory.resolve("a")));
    }

    @Test
    void aVeryLongPathAndAnyLettersArePassedOn() throws IOException {
        String name = "é".repeat(100);
        Path deep = Files.createDirectories(directory.resolve(name).resolve(name).resolve(name));
        Files.createFile(deep.resolve("a"));
        posix.rename(deep + "/a", deep + "/b");
        assertTrue(posix.status(deep + "/b").isPresent());
    }

    // ---- processes

    @Test
    void aSignalToNobodyAnswersEsrch() {
        assertEquals(-Errno.ESRCH, posix.kill(0x3fffffff, 0));
    }

    @Test
    void withoutChildrenReapAnswersEchild() {
        assertEquals(-10, posix.reap());
    }

    @Test
    void limitsCanBeReadAndLowered() throws PosixException {
        long[] before = posix.getrlimit(Posix.RLIMIT_NPROC);
        assertEquals(2, before.length);
        posix.setrlimit(Posix.RLIMIT_NPROC, before[0], before[1]);
        assertArrayEquals(before, posix.getrlimit(Posix.RLIMIT_NPROC));
    }

    @Test
    void theEnvironmentIsTheOneOfTheProcess() {
        List<String> names = posix.environment().stream()
                .map(String::new).map(entry -> entry.substring(0, entry.indexOf('='))).sorted().distinct().toList();
        assertTrue(names.containsAll(System.getenv().keySet()), names.toString());
    }

    // ---- waiting

    @Test
    void epollReportsTheTokenOfAReadyDescriptor() throws PosixException {
        int epoll = posix.epollCreate();
        int[] pipe = posix.pipe();
        posix.epollAdd(epoll, pipe[0], Posix.EPOLLIN, 0x1234_5678_9abc_def0L);
        long[] tokens = new long[4];
        int[] events = new int[4];
        assertEquals(0, posix.epollWait(epoll, 0, tokens, events));
        posix.write(pipe[1], Children.buffer("x"));
        assertEquals(1, posix.epollWait(epoll, 0, tokens, events));
        assertEquals(0x1234_5678_9abc_def0L, tokens[0]);
        assertEquals(Posix.EPOLLIN, events[0]);
        posix.epollRemove(epoll, pipe[0]);
        assertEquals(0, posix.epollWait(epoll, 0, tokens, events));
        posix.close(epoll);
        posix.close(pipe[0]);
        posix.close(pipe[1]);
    }

    @Test
    void aSignalfdWithoutSignalsHasNothingToRead() throws PosixException {
        int fd = posix.signalFd(Posix.SIGUSR2, Posix.SIGHUP);
        assertEquals(0, posix.signalFdRead(fd));
        posix.close(fd);
    }

    @Test
    void thisThreadDoesNotBlockTheDaemonsSignals() {
        assertFalse(posix.signalsBlocked(Posix.SIGTERM, Posix.SIGCHLD));
    }

    // ---- sockets

    @Test
    void aUnixSocketTakesAConnection() throws PosixException {
        int listener = posix.listenUnix(path("sock"), 5);
        assertTrue(posix.status(path("sock")).orElseThrow().isSocket());
        assertEquals(-Errno.EAGAIN, posix.accept(listener));
        int client = posix.connectUnix(path("sock"));
        int server = posix.accept(listener);
        posix.write(client, Children.buffer("hi"));
        ByteBuffer read = ByteBuffer.allocateDirect(8);
        assertEquals(2, posix.read(server, read));
        for (int fd : new int[] {listener, client, server}) {
            posix.close(fd);
        }
    }

    @Test
    void aSocketPathThatIsTooLongIsRefusedWithItsLimit() {
        PosixException e = assertThrows(PosixException.class, () -> posix.listenUnix("/" + "x".repeat(107), 5));
        assertTrue(e.getMessage().startsWith("socket path longer than 107 bytes: /xxx"), e.getMessage());
    }

    @Test
    void aDeadSocketRefusesConnections() throws PosixException {
        posix.close(posix.listenUnix(path("sock"), 5));
        PosixException e = assertThrows(PosixException.class, () -> posix.connectUnix(path("sock")));
        assertEquals(Errno.ECONNREFUSED, e.errno());
    }

    @Test
    void aPortCanBeListenedOnOnce() throws IOException {
        byte[] loopback = {127, 0, 0, 1};
        int listener = posix.listenInet(loopback, 0, 5);
        int port = posix.localPort(listener);
        try (java.net.Socket client = new java.net.Socket("127.0.0.1", port)) {
            assertTrue(client.isConnected());
            // The client is connected a moment before the listener has the last packet of the handshake.
            int epoll = posix.epollCreate();
            posix.epollAdd(epoll, listener, Posix.EPOLLIN, 1);
            assertEquals(1, posix.epollWait(epoll, 20_000, new long[1], new int[1]));
            posix.close(epoll);
            int server = posix.accept(listener);
            assertTrue(server > 0);
            posix.setNoDelay(server);
            posix.close(server);
        }
        PosixException e = assertThrows(PosixException.class, () -> posix.listenInet(loopback, port, 5));
        assertEquals(Errno.EADDRINUSE, e.errno());
        posix.close(listener);
    }

    // ---- time

    @Test
    void localTimeIsWhatJavaSaysItIs() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            long second = random.nextLong(0, 4_000_000_000L);
            ZonedDateTime t = Instant.ofEpochSecond(second).atZone(ZoneId.systemDefault());
            int[] expected = {
                t.getYear(), t.getMonthValue(), t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond(),
                t.getDayOfWeek().getValue() % 7
            };
            assertArrayEquals(expected, posix.localTime(second));
        }
    }
}

package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.logs.LogEvent;
import org.steward.client.logs.LogFollower;
import org.steward.client.logs.LogName;
import org.steward.client.logs.LogPiece;
import org.steward.client.logs.LogPosition;
import org.steward.client.logs.LogSource;
import org.steward.client.logs.LogSources;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.TransportOptions;

/** Bytes of logs over the text methods of a real supervisord. The program never runs; the tests write its log. */
@Timeout(60)
class StockLogTest {

    @TempDir
    private static Path directory;
    private static StockSupervisord server;

    private Path file;
    private SupervisorClient client;
    private LogSource log;

    @BeforeAll
    static void startServer() throws Exception {
        server = StockSupervisord.start(directory, "", """
                [program:web]
                command=/bin/cat
                autostart=false
                stdout_logfile=DIR/web.log
                stdout_logfile_maxbytes=0
                """);
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openLog() throws Exception {
        file = directory.resolve("web.log");
        client = new SupervisorClient(server.tcp(), TransportOptions.defaults());
        log = LogSources.open(client, new LogName.OfProcess("web", LogChannel.STDOUT));
    }

    @AfterEach
    void closeLog() throws IOException {
        log.close();
        client.close();
        Files.deleteIfExists(file);
    }

    /** All of the log, in reads of this size. */
    private byte[] readAll(int step) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (LogPiece piece = log.read(0, step); piece.bytes().length > 0; piece = log.read(all.size(), step)) {
            assertEquals(all.size(), piece.at().offset());
            all.writeBytes(piece.bytes());
        }
        return all.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 64, 1000})
    void utf8ComesExactlyWhereverItIsCut(int step) throws Exception {
        byte[] bytes = "a\u0000\u001b[31m<&>\r\n ä€😀 \uFFFD\uE01B ]]> x"
                .repeat(step < 5 ? 2 : 40).getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);
        assertArrayEquals(bytes, readAll(step));
        assertEquals(bytes.length, log.size());
    }

    @Test
    void bytesThatAreNotUtf8HaveAStandInOfTheSameLength() throws Exception {
        Files.write(file, "caf\u00e9 na\u00efve \u00e9\u00e9\u00e9 done\n".repeat(3)
                .getBytes(StandardCharsets.ISO_8859_1));
        byte[] expected = "caf# na#ve ### done\n".repeat(3).getBytes(StandardCharsets.US_ASCII);
        byte[] shown = readAll(64);
        for (int i = 0; i < shown.length; i++) {
            shown[i] = shown[i] == (byte) 0xFF ? (byte) '#' : shown[i];
        }
        assertArrayEquals(expected, shown);
        assertFalse(log.read(0, 10).exact());
        assertTrue(log.read(0, 3).exact());
    }

    @Test
    void anyBytesKeepTheirOffsets() throws Exception {
        byte[] bytes = new byte[600];
        new Random(3).nextBytes(bytes);
        Files.write(file, bytes);
        byte[] read = readAll(100);
        assertEquals(bytes.length, read.length);
        for (int i = 0; i < bytes.length; i++) {
            assertTrue(read[i] == bytes[i] || read[i] == (byte) 0xFF, "at " + i);
        }
    }

    @Test
    void aLogThatDoesNotExistIsEmpty() throws Exception {
        assertEquals(0, log.size());
        assertEquals(0, log.read(0, 10).bytes().length);
    }

    @Test
    void aProcessThatDoesNotExistIsBadName() {
        assertTrue(assertThrows(RpcFault.class, () -> LogSources.open(client,
                new LogName.OfProcess("nobody", LogChannel.STDOUT))).is(Fault.BAD_NAME));
    }

    @Test
    void sizesBeyondTwoGigabytesAreFound() throws Exception {
        long size = 3_000_000_007L;
        try (FileChannel sparse = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            sparse.write(ByteBuffer.wrap("the end".getBytes(StandardCharsets.US_ASCII)), size - 7);
        }
        assertEquals(size, log.size());
        assertEquals("end", new String(log.read(size - 3, 10).bytes(), StandardCharsets.US_ASCII));
    }

    @Test
    void theDaemonsOwnLogHasASize() throws Exception {
        LogSource own = LogSources.open(client, new LogName.OfDaemon());
        LogPosition end = own.end();
        assertEquals(Files.size(directory.resolve("supervisord.log")), end.offset());
        assertTrue(new String(own.read(0, 10_000).bytes(), StandardCharsets.UTF_8).contains("supervisord started"));
    }

    @Test
    void onTheSameMachineTheFileIsRead() throws Exception {
        Files.write(file, new byte[] {'a', (byte) 0xe9, 'b'});
        try (SupervisorClient near = new SupervisorClient(server.unix(), TransportOptions.defaults());
                LogSource local = LogSources.open(near, new LogName.OfProcess("web", LogChannel.STDOUT))) {
            near.close();
            assertEquals(3, local.size(), "without asking the server");
        }
    }

    private static String drain(LogFollower follower) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Optional<LogEvent> next = follower.poll(); next.isPresent(); next = follower.poll()) {
            all.append(switch (next.get()) {
                case LogEvent.Bytes bytes -> StandardCharsets.UTF_8.decode(bytes.bytes().duplicate()).toString();
                case LogEvent.Rotated rotated -> "|";
                case LogEvent.Gap gap -> "<" + gap.cause() + ">";
            });
        }
        return all.toString();
    }

    private void append(byte[] bytes) throws IOException {
        Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Test
    void followingWaitsForTheRestOfACharacter() throws Exception {
        byte[] smiley = "😀".getBytes(StandardCharsets.UTF_8);
        append("one ".getBytes(StandardCharsets.US_ASCII));
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one ", drain(follower));
            append(Arrays.copyOf(smiley, 3));
            assertEquals("", drain(follower));
            append(Arrays.copyOfRange(smiley, 3, 4));
            assertEquals("😀", drain(follower));
        }
    }

    @Test
    void followingGoesOnBehindBytesThatAreNotUtf8() throws Exception {
        append(new byte[] {'a', (byte) 0xe9, '\n'});
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("a\uFFFD\n", drain(follower));
            append(new byte[] {(byte) 0xff});
            append("b\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("\uFFFDb\n", drain(follower));
            assertEquals("", drain(follower));
        }
    }

    @Test
    void aLogThatIsReplacedIsAGap() throws Exception {
        append("one two ".getBytes(StandardCharsets.US_ASCII));
        String before = log.generation();
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one two ", drain(follower));
            Files.writeString(file, "new");
            assertEquals("<REPLACED>new", drain(follower));
            Files.writeString(file, "later and longer");
            assertEquals("<REPLACED>later and longer", drain(follower));
            Files.delete(file);
            assertEquals("<REPLACED>", drain(follower));
            append("again".getBytes(StandardCharsets.US_ASCII));
            assertEquals("again", drain(follower));
        }
        assertNotEquals(before, log.generation());
    }

    @Test
    void followingFromAPlaceInTheMiddleOfACharacterIsExact() throws Exception {
        byte[] bytes = "x😀y".getBytes(StandardCharsets.UTF_8);
        append(bytes);
        try (LogFollower follower = log.follow(new LogPosition(log.generation(), 3))) {
            LogEvent.Bytes rest = (LogEvent.Bytes) follower.poll().orElseThrow();
            byte[] got = new byte[rest.bytes().remaining()];
            rest.bytes().get(got);
            assertArrayEquals(Arrays.copyOfRange(bytes, 3, bytes.length), got);
        }
    }
}

package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.Clock;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** From a real pipe through a real loop into real files. */
class OutputDispatcherTest {
    private static final long DEADLINE_NANOS = 20_000_000_000L;

    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();
    private final List<EngineEvent> events = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();
    private final List<Integer> writers = new ArrayList<>();
    private Lines mainLog = new Lines(LogLevel.INFO);
    private boolean stripAnsi;
    private EventLoop loop;
    private LogFiles files;

    @BeforeEach
    void open() throws PosixException {
        loop = new EventLoop(posix, Clock.system(), errors::add);
        files = new LogFiles(posix);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), errors);
        writers.forEach(posix::close);
        loop.close();
    }

    /** A stream being logged, and the descriptor its process writes to. */
    private record Stream(OutputDispatcher dispatcher, int writer) {}

    private ChannelConfig channel(long maxbytes, int backups, long capture, boolean withEvents) {
        return new ChannelConfig(
                new LogFile.At(directory.resolve("log")), maxbytes, backups, capture, withEvents, false);
    }

    private Stream stream(ChannelConfig config, Path log) throws PosixException {
        EventFeed feed = new EventFeed();
        feed.subscribe(events::add);
        OutputDispatcher.Shared shared = new OutputDispatcher.Shared(
                posix, loop, mainLog, feed, files, ByteBuffer.allocateDirect(OutputDispatcher.CHUNK), changed -> { },
                stripAnsi);
        int[] pipe = posix.pipe();
        posix.setNonBlocking(pipe[0]);
        OutputDispatcher.Source source = new OutputDispatcher.Source("g", "cat", 42, false, "<it>");
        OutputDispatcher dispatcher =
                new OutputDispatcher(shared, config, pipe[0], Optional.of(log.toString()), source);
        dispatcher.start(source);
        writers.add(pipe[1]);
        return new Stream(dispatcher, pipe[1]);
    }

    private Stream stream() throws PosixException {
        return stream(channel(0, 0, 0, false), directory.resolve("log"));
    }

    private void write(Stream stream, byte[] bytes) throws IOException {
        posix.writeFully(stream.writer, ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    }

    private void write(Stream stream, String text) throws IOException {
        write(stream, text.getBytes(StandardCharsets.UTF_8));
    }

    private void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                fail("not in time: " + what);
            }
            loop.pass(20);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- bytes

    @Test
    void bytesReachTheLogUntouched() throws IOException {
        Stream stream = stream();
        byte[] bytes = new byte[50_000];
        new Random(6).nextBytes(bytes);
        write(stream, bytes);
        stream.dispatcher.finish();
        assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("log")));
    }

    @Test
    void notAByteOfAFastWriterIsLostAcrossRotations() throws IOException {
        int length = 8 << 20;
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        Stream stream = stream(channel(300_000, 100, 0, false), directory.resolve("log"));
        List<Throwable> failed = new ArrayList<>();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                write(stream, bytes);
            } catch (IOException e) {
                failed.add(e);
            }
        });
        until("all is written", () -> !writer.isAlive());
        stream.dispatcher.finish();
        assertEquals(List.of(), failed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 100; i >= 1; i--) {
            if (Files.exists(directory.resolve("log." + i))) {
                byte[] part = Files.readAllBytes(directory.resolve("log." + i));
                assertTrue(part.length >= 300_000 && part.length < 300_000 + OutputDispatcher.CHUNK);
                all.writeBytes(part);
            }
        }
        all.writeBytes(Files.readAllBytes(directory.resolve("log")));
        assertArrayEquals(bytes, all.toByteArray());
    }

    @Test
    void outputIsInTheLogWhileTheProcessRuns() throws IOException {
        Stream stream = stream();
        write(stream, "hello\n");
        until("it is logged", () -> text("log").equals("hello\n"));
        stream.dispatcher.finish();
    }

    @Test
    void whatIsInThePipeWhenTheProcessEndsIsLogged() throws IOException {
        Stream stream = stream();
        write(stream, "last words");
        stream.dispatcher.finish();
        assertEquals("last words", text("log"));
    }

    @Test
    void escapeSequencesAreStrippedWhenAsked() throws IOException {
        stripAnsi = true;
        Stream stream = stream();
        write(stream, "\033[31mred\033[0m\n");
        stream.dispatcher.finish();
        assertEquals("red\n", text("log"));
    }

    // ---- targets that block or fail

    @Test
    void aBlockedPipeHoldsUpItsOwnStreamOnly() throws IOException {
        Path fifo = Fifo.at(directory.resolve("fifo"));
        int reader = posix.open(fifo.toString(), Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        Stream blocked = stream(channel(0, 0, 0, false), fifo);
        Stream free = stream();
        write(blocked, "x".repeat(60_000));
        until("the first part is in the pipe", () -> posix.read(reader, ByteBuffer.allocateDirect(1)) == 1);
        write(blocked, "y".repeat(60_000));
        write(free, "free");
        until("the other stream goes on", () -> text("log").equals("free"));
        int[] taken = {1};
        until("the blocked one has gone on", () -> {
            taken[0] += Math.max(0, posix.read(reader, ByteBuffer.allocateDirect(10_000)));
            return taken[0] == 120_000;
        });
        blocked.dispatcher.finish();
        free.dispatcher.finish();
        posix.close(reader);
    }

    @Test
    void theLastOutputReachesABlockedPipeAfterTheProcessHasEnded() throws IOException {
        Path fifo = Fifo.at(directory.resolve("fifo"));
        int reader = posix.open(fifo.toString(), Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        Stream stream = stream(channel(0, 0, 0, false), fifo);
        write(stream, "x".repeat(65_536));
        until("the first part is in the pipe", () -> posix.read(reader, ByteBuffer.allocateDirect(1)) == 1);
        write(stream, "y".repeat(60_000));
        stream.dispatcher.finish();
        int[] taken = {1};
        until("all of it has come", () -> {
            taken[0] += Math.max(0, posix.read(reader, ByteBuffer.allocateDirect(10_000)));
            return taken[0] == 125_536;
        });
        until("the log is closed", () -> posix.read(reader, ByteBuffer.allocateDirect(1)) == 0);
        posix.close(reader);
    }

    @Test
    void outputThatNobodyTakesIsDroppedWithAWarning() throws IOException {
        Path fifo = Fifo.at(directory.resolve("fifo"));
        int reader = posix.open(fifo.toString(), Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        Stream stream = stream(channel(0, 0, 0, false), fifo);
        write(stream, "x".repeat(65_536));
        until("the first part is in the pipe", () -> posix.read(reader, ByteBuffer.allocateDirect(1)) == 1);
        write(stream, "y".repeat(60_000));
        stream.dispatcher.finish();
        until("it is given up", () -> !mainLog.lines().isEmpty());
        String warning = "WARN dropped the last \\d+ bytes of stdout of 'cat': its log takes no more";
        assertTrue(mainLog.lines().getFirst().matches(warning), mainLog.lines().getFirst());
        posix.close(reader);
    }

    @Test
    void aFailingLogIsReportedOnce() throws IOException {
        Stream stream = stream(channel(0, 0, 0, false), Path.of("/dev/full"));
        write(stream, "a");
        until("the failure is reported", () -> !mainLog.lines().isEmpty());
        write(stream, "b");
        stream.dispatcher.finish();
        assertEquals(
                List.of("CRIT cannot log stdout of 'cat' to /dev/full (write /dev/full: ENOSPC); what cannot be written is"
                        + " dropped"),
                mainLog.lines());
    }

    @Test
    void aLogThatCanBeWrittenAgainGoesOnAndItsNextFailureIsReportedAnew() throws IOException {
        Path sub = Files.createDirectory(directory.resolve("sub"));
        Stream stream = stream(channel(1, 0, 0, false), sub.resolve("log"));
        for (int failure = 1; failure <= 2; failure++) {
            int expected = 2 * failure - 1;
            Files.delete(sub.resolve("log"));
            Files.delete(sub);
            write(stream, "lost");
            until("failure " + failure, () -> mainLog.lines().size() == expected);
            Files.createDirectory(sub);
            write(stream, "kept");
            until("the log is back", () -> mainLog.lines().size() == expected + 1);
        }
        stream.dispatcher.finish();
        assertEquals("INFO logging stdout of 'cat' to " + sub.resolve("log") + " again", mainLog.lines().getLast());
    }

    // ---- copies

    @Test
    void atDebugTheOutputIsCopiedToTheMainLog() throws IOException {
        mainLog = new Lines(LogLevel.DEBUG);
        Stream stream = stream();
        write(stream, "hällo\n");
        stream.dispatcher.finish();
        assertEquals("DEBG 'cat' stdout output:\nhällo\n", mainLog.lines().getFirst());
        assertTrue(mainLog.lines().get(1).matches("DEBG fd \\d+ closed, stopped monitoring <it>"));
    }

    @Test
    void atDebugUndecodableOutputIsShownAsBytes() throws IOException {
        mainLog = new Lines(LogLevel.DEBUG);
        Stream stream = stream();
        write(stream, new byte[] {(byte) 0x88, '\n'});
        stream.dispatcher.finish();
        assertEquals("DEBG 'cat' stdout output:\nUndecodable: b'\\x88\\n'", mainLog.lines().getFirst());
    }

    @Test
    void logEventsCarryEveryChunk() throws IOException {
        Stream stream = stream(channel(0, 0, 0, true), directory.resolve("log"));
        write(stream, "hello");
        stream.dispatcher.finish();
        EngineEvent.ProcessLog event = (EngineEvent.ProcessLog) events.getFirst();
        assertEquals("hello", new String(event.data(), StandardCharsets.US_ASCII));
        assertEquals(42, event.pid());
        assertEquals("hello", text("log"));
    }

    @Test
    void aCaptureBecomesAnEventAndStaysOutOfTheLog() throws IOException {
        Stream stream = stream(channel(0, 0, 100, false), directory.resolve("log"));
        write(stream, "a<!--XSUPERVISOR:BEGIN-->secret<!--XSUPERVISOR:END-->b");
        stream.dispatcher.finish();
        EngineEvent.ProcessCommunication event = (EngineEvent.ProcessCommunication) events.getFirst();
        assertEquals("secret", new String(event.data(), StandardCharsets.US_ASCII));
        assertEquals("ab", text("log"));
    }
}

package org.steward.client.logs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A log that is a file here, through everything that happens to log files. */
@Timeout(60)
class LocalLogTest {

    @TempDir
    private Path directory;
    private Path file;
    private LogSource log;

    @BeforeEach
    void openLog() {
        file = directory.resolve("web.log");
        log = LogSources.ofFile(file);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    private void append(Path to, String text) throws IOException {
        Files.writeString(to, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Path backup(int number) {
        return directory.resolve("web.log." + number);
    }

    /** As supervisord rotates, with this many backups. */
    private void rotate(int backups) throws IOException {
        for (int i = backups - 1; i >= 1; i--) {
            if (Files.exists(backup(i))) {
                Files.move(backup(i), backup(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, backup(1), StandardCopyOption.REPLACE_EXISTING);
        Files.createFile(file);
    }

    /** Everything there is now: texts as they are, rotations as |, gaps by their cause. */
    private static String drain(LogFollower follower) throws Exception {
        StringBuilder all = new StringBuilder();
        for (Optional<LogEvent> next = follower.poll(); next.isPresent(); next = follower.poll()) {
            assertEquals(next.get().end(), follower.position());
            all.append(switch (next.get()) {
                case LogEvent.Bytes bytes -> StandardCharsets.UTF_8.decode(bytes.bytes().duplicate()).toString();
                case LogEvent.Rotated rotated -> "|";
                case LogEvent.Gap gap -> "<" + gap.cause() + ">";
            });
        }
        return all.toString();
    }

    @Test
    void aLogThatDoesNotExistYetIsEmpty() throws Exception {
        assertEquals(new LogPosition("", 0), log.end());
        assertEquals(0, log.read(0, 10).bytes().length);
        try (LogFollower follower = log.follow(log.end())) {
            assertEquals("", drain(follower));
            append(file, "first");
            assertEquals("first", drain(follower));
        }
    }

    @Test
    void readsGiveTheBytesAtAnOffset() throws Exception {
        Files.write(file, new byte[] {'a', 0, (byte) 0xff, 27, 'z'});
        LogPiece piece = log.read(1, 3);
        assertArrayEquals(new byte[] {0, (byte) 0xff, 27}, piece.bytes());
        assertTrue(piece.exact());
        assertEquals(new LogPosition(log.generation(), 4), piece.end());
        assertEquals(5, log.size());
        assertEquals(0, log.read(5, 10).bytes().length);
        assertEquals(0, log.read(99, 10).bytes().length);
    }

    @Test
    void aRotatedOrTruncatedLogIsAnotherGeneration() throws Exception {
        append(file, "one");
        String first = log.read(0, 9).at().generation();
        append(file, "more");
        assertEquals(first, log.generation());
        rotate(2);
        String second = log.generation();
        assertNotEquals(first, second);
        append(file, "two");
        assertEquals(second, log.generation());
        Files.write(file, new byte[0]);
        assertNotEquals(second, log.generation());
    }

    @Test
    void followingBeginsWhereItIsTold() throws Exception {
        append(file, "0123456789");
        try (LogFollower last = log.followLast(3); LogFollower all = log.followLast(99);
                LogFollower none = log.followLast(0)) {
            append(file, "!");
            assertEquals("789!", drain(last));
            assertEquals("0123456789!", drain(all));
            assertEquals("!", drain(none));
        }
    }

    @Test
    void theEndOfARotatedFileIsReadFirst() throws Exception {
        append(file, "one ");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one ", drain(follower));
            append(file, "two ");
            rotate(3);
            append(file, "three ");
            rotate(3);
            append(file, "four ");
            assertEquals("two |three |four ", drain(follower));
        }
    }

    @Test
    void aFileThatWasDeletedIsStillReadToItsEnd() throws Exception {
        append(file, "one ");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one ", drain(follower));
            append(file, "two ");
            Files.delete(file);
            append(file, "three ");
            assertEquals("two |three ", drain(follower));
        }
    }

    @Test
    void clearingDoesNotBringOldBackupsBack() throws Exception {
        append(file, "zero ");
        rotate(3);
        append(file, "one ");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one ", drain(follower));
            Files.delete(file);
            append(file, "two ");
            assertEquals("|two ", drain(follower));
        }
    }

    @Test
    void aWriterThatHasNotReopenedIsWaitedFor() throws Exception {
        append(file, "one ");
        try (LogFollower follower = log.followLast(99)) {
            Files.move(file, backup(1));
            Files.createFile(file);
            assertEquals("one ", drain(follower));
            append(backup(1), "late ");
            assertEquals("late ", drain(follower));
            append(backup(1), "last ");
            append(file, "new ");
            assertEquals("last |new ", drain(follower));
        }
    }

    @Test
    void truncationIsAGap() throws Exception {
        append(file, "one two");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one two", drain(follower));
            Files.writeString(file, "new");
            assertEquals("<TRUNCATED>new", drain(follower));
        }
    }

    @Test
    void truncationIsNoticedEvenWhenTheFileHasGrownAgain() throws Exception {
        append(file, "one two");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one two", drain(follower));
            Files.writeString(file, "something that is longer");
            assertEquals("<TRUNCATED>something that is longer", drain(follower));
            assertEquals(log.generation(), follower.position().generation());
        }
    }

    @Test
    void whoComesTooLateIsTold() throws Exception {
        append(file, "one ");
        try (LogFollower follower = log.followLast(99)) {
            assertEquals("one ", drain(follower));
            for (String text : new String[] {"two ", "three ", "four ", "five "}) {
                rotate(2);
                append(file, text);
            }
            assertEquals("<OVERTAKEN>three |four |five ", drain(follower));
        }
    }

    @Test
    void aPlaceInARotatedFileCanBeReturnedTo() throws Exception {
        append(file, "one two ");
        LogPosition place = new LogPosition(log.generation(), 4);
        rotate(3);
        append(file, "three ");
        rotate(3);
        append(file, "four ");
        try (LogFollower follower = log.follow(place)) {
            assertEquals("two |three |four ", drain(follower));
        }
    }

    @Test
    void aPlaceThatIsGoneIsAGap() throws Exception {
        append(file, "one ");
        try (LogFollower gone = log.follow(new LogPosition("no such file", 7));
                LogFollower beyond = log.follow(new LogPosition(log.generation(), 99))) {
            assertEquals("<OVERTAKEN>one ", drain(gone));
            assertEquals("<TRUNCATED>one ", drain(beyond));
        }
    }

    @Test
    void closingEndsAWaitAtOnce() throws Exception {
        append(file, "one ");
        LogFollower follower = log.followLast(0);
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                assertEquals(Optional.empty(), follower.next());
                assertTrue(!Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        follower.close();
        reader.join();
        assertEquals(Optional.empty(), follower.next());
    }

    @Test
    void everyByteArrivesOnceWhileAFastWriterRotates() throws Exception {
        long total = 20_000_000;
        Files.createFile(file);
        try (LogFollower follower = log.followLast(0)) {
            Thread writer = Thread.ofPlatform().start(() -> write(total));
            long next = 0;
            boolean overtaken = false;
            while (next < total && !overtaken) {
                switch (follower.next().orElseThrow()) {
                    case LogEvent.Bytes bytes -> next = check(bytes.bytes(), next);
                    case LogEvent.Rotated rotated -> { }
                    case LogEvent.Gap gap -> {
                        assertInstanceOf(LogEvent.Cause.class, gap.cause());
                        assertEquals(LogEvent.Cause.OVERTAKEN, gap.cause());
                        overtaken = true;
                    }
                }
            }
            writer.join();
            assertTrue(overtaken || next == total);
        }
    }

    /** Numbers, eight bytes each, in files of 100 kB with 50 backups. */
    private void write(long total) {
        try {
            ByteBuffer chunk = ByteBuffer.allocate(8_000);
            FileChannel out = FileChannel.open(file, StandardOpenOption.APPEND);
            for (long number = 0; number < total; number += 8) {
                chunk.putLong(number);
                if (!chunk.hasRemaining()) {
                    out.write(chunk.flip());
                    chunk.clear();
                    if (out.size() >= 100_000) {
                        out.close();
                        rotate(50);
                        out = FileChannel.open(file, StandardOpenOption.APPEND);
                    }
                }
            }
            out.write(chunk.flip());
            out.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All pieces are whole numbers, because the writer writes and rotates by whole numbers. */
    private static long check(ByteBuffer bytes, long next) {
        ByteBuffer left = bytes.duplicate();
        while (left.remaining() >= 8) {
            assertEquals(next, left.getLong());
            next += 8;
        }
        assertEquals(0, left.remaining());
        return next;
    }
}

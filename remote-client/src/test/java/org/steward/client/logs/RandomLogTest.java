package org.steward.client.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a log file in whatever order: every byte arrives once and in order, or a gap says otherwise. */
class RandomLogTest {

    private static final int BACKUPS = 3;
    private static final int STEPS = 3000;

    @TempDir
    private Path directory;
    private long written;
    private long next;
    private int rotationsUnseen;
    private long clock = 1_000_000;
    private boolean mayLose;

    private Path file(int number) {
        return directory.resolve(number == 0 ? "log" : "log." + number);
    }

    private void write(int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * count);
        for (int i = 0; i < count; i++) {
            bytes.putLong(written++);
        }
        Files.write(file(0), bytes.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void rotate() throws IOException {
        // Whole seconds pass between rotations, as far as the files can tell.
        Files.setLastModifiedTime(file(0), FileTime.from(++clock, TimeUnit.SECONDS));
        for (int i = BACKUPS - 1; i >= 0; i--) {
            if (Files.exists(file(i))) {
                Files.move(file(i), file(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.createFile(file(0));
        rotationsUnseen++;
    }

    /** The file that is held open is the newest: what happens to it, happens under the follower's eyes. */
    private boolean isHeld() {
        return rotationsUnseen == 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyByteArrivesOnceOrAGapIsTold(long seed) throws Exception {
        Random random = new Random(seed);
        write(1);
        int gaps = 0;
        try (LogSource log = LogSources.ofFile(file(0)); LogFollower follower = log.followLast(Long.MAX_VALUE)) {
            for (int step = 0; step < STEPS; step++) {
                int dice = random.nextInt(20);
                if (dice < 3) {
                    rotate();
                } else if (dice == 3 && isHeld()) {
                    Files.delete(file(0));
                    Files.createFile(file(0));
                    rotationsUnseen++;
                } else if (dice == 4 && isHeld()) {
                    Files.write(file(0), new byte[0]);
                    mayLose = true;
                } else if (dice < 9) {
                    gaps += catchUp(follower);
                } else {
                    write(1 + random.nextInt(4));
                }
            }
        }
        assertTrue(gaps > 10, "the interesting things happened");
    }

    /** Reads all there is; the number of gaps. */
    private int catchUp(LogFollower follower) throws Exception {
        int gaps = 0;
        for (Optional<LogEvent> e = follower.poll(); e.isPresent(); e = follower.poll()) {
            switch (e.get()) {
                case LogEvent.Bytes bytes -> next = follow(bytes.bytes().duplicate(), next, gaps > 0 || mayLose);
                case LogEvent.Rotated rotated -> { }
                case LogEvent.Gap gap -> {
                    assertTrue(mayLose || rotationsUnseen > BACKUPS, "a gap without a reason: " + gap);
                    gaps++;
                }
            }
        }
        // What is written into an empty file and truncated before anybody looked leaves no trace at all.
        assertTrue(next == written || gaps > 0 || mayLose, next + " of " + written);
        next = written;
        mayLose = false;
        if (Files.size(file(0)) > 0) {
            rotationsUnseen = 0;
        }
        return gaps;
    }

    /** Numbers go on by one; only after a gap they may jump, and only forward. */
    private static long follow(ByteBuffer bytes, long next, boolean gap) {
        long expected = next;
        while (bytes.hasRemaining()) {
            long number = bytes.getLong();
            if (gap && number > expected) {
                expected = number;
            }
            assertEquals(expected, number);
            expected++;
        }
        return expected;
    }
}

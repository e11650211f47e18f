package org.steward.desktop.settings.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps windows from writing at the same time, which would lose the changes of one. Where locks do not work, as on some
 * network file systems, or somebody holds it for long, writing goes on without: a file is never half written either
 * way.
 */
final class WriteLock {

    /** What is done under the lock. */
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(10);

    private WriteLock() {
    }

    /** Does this under the lock of a directory, in which there must be leave to write. */
    static void holding(Path directory, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isTaken(channel) && System.nanoTime() - end < 0) {
                LockSupport.parkNanos(STEP.toNanos());
            }
            writing.run();
        }
    }

    private static boolean isTaken(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another store of this very program has it.
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}

package org.steward.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.posix.SpawnRequest;
import org.steward.engine.process.WaitStatus;

/**
 * Going into the background. A Java program cannot fork, so the first process starts the launcher once more in a
 * session of its own and waits until that one says it is up; its errors still reach the terminal. The second process
 * has the write end of a pipe for standard input and says so there.
 */
final class Background {
    /** Set in the environment of the second process. */
    static final String MARK = "STEWARD_BACKGROUND";

    private static final int STATUS_PIPE = 0;

    private Background() {}

    /** Whether this is the second process. */
    static boolean isSecond() {
        return System.getenv(MARK) != null;
    }

    /**
     * Starts the second process and waits for its word.
     *
     * @param launcher absolute path of bin/stewardd
     * @return exit status for the first process: 0 once the daemon is up, otherwise what it exited with
     */
    static int start(Posix posix, String launcher, String[] args) throws PosixException {
        int[] pipe = posix.pipe();
        List<String> argv = new ArrayList<>(List.of(launcher));
        argv.addAll(List.of(args));
        List<byte[]> environment = new ArrayList<>(posix.environment());
        environment.add((MARK + "=1").getBytes(StandardCharsets.US_ASCII));
        posix.spawn(new SpawnRequest(
                launcher,
                argv,
                environment,
                pipe[1],
                1,
                2,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                true));
        posix.close(pipe[1]);
        ByteBuffer word = ByteBuffer.allocateDirect(1);
        if (posix.read(pipe[0], word) == 1) {
            return 0;
        }
        // It closed the pipe without a word: it has exited, or is about to.
        long reaped = posix.waitAny();
        return reaped > 0 ? Math.max(1, WaitStatus.of((int) (reaped >>> 32)).code()) : 2;
    }

    /** Tells the first process that the daemon is up, and lets go of the terminal. */
    static void ready(Posix posix) throws PosixException {
        posix.write(STATUS_PIPE, ByteBuffer.allocateDirect(1).put((byte) '+').flip());
        int nothing = posix.open("/dev/null", Posix.O_RDWR, 0);
        for (int fd = 0; fd <= 2; fd++) {
            posix.dup2(nothing, fd);
        }
        posix.close(nothing);
    }
}

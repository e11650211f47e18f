package org.steward.engine.process;

import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** The pipes of one child, both ends, until the child has its own. -1 stands for an end that is closed or not made. */
final class Pipes {
    private final Posix posix;
    private int stdin = -1;
    private int stdout = -1;
    private int stderr = -1;
    private int childStdin = -1;
    private int childStdout = -1;
    private int childStderr = -1;

    private Pipes(Posix posix) {
        this.posix = posix;
    }

    /** Makes the pipes; without one for stderr when it goes where stdout goes. */
    static Pipes open(Posix posix, boolean redirectStderr) throws PosixException {
        Pipes pipes = new Pipes(posix);
        try {
            int[] in = posix.pipe();
            pipes.childStdin = in[0];
            pipes.stdin = in[1];
            int[] out = posix.pipe();
            pipes.stdout = out[0];
            pipes.childStdout = out[1];
            posix.setNonBlocking(pipes.stdin);
            posix.setNonBlocking(pipes.stdout);
            if (!redirectStderr) {
                int[] err = posix.pipe();
                pipes.stderr = err[0];
                pipes.childStderr = err[1];
                posix.setNonBlocking(pipes.stderr);
            }
            return pipes;
        } catch (PosixException e) {
            pipes.closeChildEnds();
            pipes.closeParentEnds();
            throw e;
        }
    }

    int stdin() {
        return stdin;
    }

    int stdout() {
        return stdout;
    }

    int stderr() {
        return stderr;
    }

    Spawner.Descriptors childEnds() {
        return new Spawner.Descriptors(childStdin, childStdout, childStderr < 0 ? childStdout : childStderr);
    }

    void closeChildEnds() {
        posix.closeIfOpen(childStdin);
        posix.closeIfOpen(childStdout);
        posix.closeIfOpen(childStderr);
        childStdin = -1;
        childStdout = -1;
        childStderr = -1;
    }

    void closeParentEnds() {
        posix.closeIfOpen(stdin);
        posix.closeIfOpen(stdout);
        posix.closeIfOpen(stderr);
        stdin = -1;
        stdout = -1;
        stderr = -1;
    }
}

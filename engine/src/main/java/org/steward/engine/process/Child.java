package org.steward.engine.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.engine.childlog.OutputDispatcher;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.PosixException;

/** A child that was started and not yet reaped: its pid, and our ends of its pipes. Loop thread only. */
final class Child {
    private final SubprocessContext context;
    private final Subprocess process;
    private final int pid;
    private final StdinWriter stdin;
    private final List<OutputDispatcher> outputs;

    private Child(SubprocessContext context, Subprocess process, int pid, Pipes pipes, List<OutputDispatcher> outputs) {
        this.context = context;
        this.process = process;
        this.pid = pid;
        this.stdin = new StdinWriter(context.posix(), context.loop(), pipes.stdin());
        this.outputs = List.copyOf(outputs);
        boolean stderr = false;
        for (OutputDispatcher output : outputs) {
            output.start(source(process, stderr, pid));
            stderr = true;
        }
    }

    /**
     * Finds the command, makes the pipes, opens the logs, and starts the child, in supervisord's order.
     *
     * @throws SpawnException when one of these fails; nothing is left open
     */
    static Child launch(SubprocessContext context, Subprocess process) throws SpawnException {
        CommandLookup.Executable command;
        try {
            command = context.spawner().find(process.config());
        } catch (CommandException e) {
            throw new SpawnException(e.getMessage());
        }
        Pipes pipes;
        try {
            pipes = Pipes.open(context.posix(), process.config().redirectStderr());
        } catch (PosixException e) {
            throw new SpawnException(dispatcherError(process, e));
        }
        List<OutputDispatcher> outputs = new ArrayList<>(2);
        try {
            openOutputs(context, process, pipes, outputs);
            int pid = context.spawner().spawn(command, process.config(), process.group().name(), pipes.childEnds());
            pipes.closeChildEnds();
            return new Child(context, process, pid, pipes, outputs);
        } catch (SpawnException e) {
            abandon(pipes, outputs);
            throw e;
        } catch (PosixException e) {
            abandon(pipes, outputs);
            throw new SpawnException(e.errno() == Errno.EAGAIN
                    ? "Too many processes in process table to spawn '" + process.name() + "'"
                    : "unknown error during fork for '" + process.name() + "': " + e.errnoName());
        }
    }

    private static void openOutputs(
            SubprocessContext context, Subprocess process, Pipes pipes, List<OutputDispatcher> outputs)
            throws SpawnException {
        try {
            outputs.add(output(context, process, false, pipes.stdout()));
            if (!process.config().redirectStderr()) {
                outputs.add(output(context, process, true, pipes.stderr()));
            }
        } catch (PosixException e) {
            throw new SpawnException(dispatcherError(process, e));
        }
    }

    private static OutputDispatcher output(SubprocessContext context, Subprocess process, boolean stderr, int fd)
            throws PosixException {
        return new OutputDispatcher(
                context.output(),
                process.config().channel(stderr),
                fd,
                process.logPath(stderr).map(Path::toString),
                source(process, stderr, 0));
    }

    private static OutputDispatcher.Source source(Subprocess process, boolean stderr, int pid) {
        // Debug messages name a dispatcher the way supervisord's do.
        String describe = "<POutputDispatcher at " + System.identityHashCode(process) + " for <Subprocess at "
                + System.identityHashCode(process.group()) + " with name " + process.name() + " in state "
                + process.state() + "> (" + (stderr ? "stderr" : "stdout") + ")>";
        return new OutputDispatcher.Source(process.group().name(), process.name(), pid, stderr, describe);
    }

    private static String dispatcherError(Subprocess process, PosixException e) {
        return e.errno() == Errno.EMFILE
                ? "too many open files to spawn '" + process.name() + "'"
                : "unknown error making dispatchers for '" + process.name() + "': " + e.errnoName();
    }

    private static void abandon(Pipes pipes, List<OutputDispatcher> outputs) {
        pipes.closeChildEnds();
        outputs.forEach(OutputDispatcher::discard);
        pipes.closeParentEnds();
    }

    int pid() {
        return pid;
    }

    Subprocess.StdinOutcome writeStdin(byte[] bytes) {
        return stdin.write(bytes);
    }

    /** Opens the log files anew. */
    void reopenLogs() {
        for (OutputDispatcher output : outputs) {
            try {
                output.reopenLog();
            } catch (PosixException e) {
                context.log().critical("cannot reopen a log of '" + process.name() + "': " + e.getMessage());
            }
        }
    }

    /** It was reaped: takes the rest of its output and closes the pipes. */
    void finish() {
        outputs.forEach(OutputDispatcher::finish);
        stdin.close();
    }
}

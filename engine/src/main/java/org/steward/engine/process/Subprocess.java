package org.steward.engine.process;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.ProgramConfig;

/** One supervised process: its state, its pid, its pipes. Loop thread only. */
public final class Subprocess {

    public ProgramConfig config() {
        throw new AssertionError("being built");
    }

    public ProcessGroup group() {
        throw new AssertionError("being built");
    }

    public String name() {
        return config().name();
    }

    public ProcessState state() {
        throw new AssertionError("being built");
    }

    /** Process id, or 0 when there is no process. */
    public int pid() {
        throw new AssertionError("being built");
    }

    /** Wall clock of the last start, epoch milliseconds; 0 when never started. */
    public long startMillis() {
        throw new AssertionError("being built");
    }

    /** Wall clock of the last stop or exit, epoch milliseconds; 0 when never. */
    public long stopMillis() {
        throw new AssertionError("being built");
    }

    /** Why it could not be spawned or left early; empty when nothing is wrong. */
    public String spawnerr() {
        throw new AssertionError("being built");
    }

    /** Exit status of the last run: 0-255, -1 for death by signal; empty when it has none or is running again. */
    public Optional<Integer> exitstatus() {
        throw new AssertionError("being built");
    }

    /** The file a stream is logged to; empty for NONE and syslog. The file may not exist yet. */
    public Optional<Path> logPath(boolean stderr) {
        throw new AssertionError("being built");
    }

    /** Checks that the command can be parsed and found, as startProcess does before it spawns. */
    public void checkCommand() throws CommandException {
        throw new AssertionError("being built");
    }

    /**
     * Starts it. When it is STOPPING, the start is remembered and happens once it has stopped. Returns at once;
     * watch {@link #onChange} for the outcome. A failed spawn has moved it to BACKOFF when this returns.
     */
    public void start() {
        throw new AssertionError("being built");
    }

    /**
     * Asks it to stop: STARTING and RUNNING get the stop signal, BACKOFF becomes STOPPED.
     *
     * @return empty, or what went wrong
     */
    public Optional<String> stop() {
        throw new AssertionError("being built");
    }

    /**
     * Sends a signal to the process itself, without a change of state.
     *
     * @return empty, or what went wrong
     */
    public Optional<String> signal(int signal) {
        throw new AssertionError("being built");
    }

    /** How a write to standard input went. */
    public enum StdinOutcome { WRITTEN, CLOSED }

    /** Queues bytes for its standard input. */
    public StdinOutcome writeStdin(byte[] bytes) {
        throw new AssertionError("being built");
    }

    /** Empties both logs, running or not; backups stay. Returns what went wrong, or empty. */
    public Optional<String> clearLogs() {
        throw new AssertionError("being built");
    }

    /** Registers a listener until the returned action is run. */
    public Runnable onChange(StateListener listener) {
        throw new AssertionError("being built");
    }
}

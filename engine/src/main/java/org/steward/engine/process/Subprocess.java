package org.steward.engine.process;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.loop.Timer;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * One supervised process: feeds events to its {@link ProcessLifecycle} and carries out what that asks for.
 *
 * <p>Owns the child, while there is one, and the alarm. Loop thread only.
 */
public final class Subprocess {
    private static final long NANOS = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final SubprocessContext context;
    private final Supervisor supervisor;
    private final ProcessGroup group;
    private final ProgramConfig config;
    private final Optional<Path> stdoutPath;
    private final Optional<Path> stderrPath;
    private final RestartBudget budget = new RestartBudget();
    private final ArrayDeque<ProcessEvent> waiting = new ArrayDeque<>();
    private boolean applying;
    private List<StateListener> listeners = List.of();
    private ProcessLifecycle lifecycle = ProcessLifecycle.NEW;
    private Optional<Timer> alarm = Optional.empty();
    private Optional<Timer> restart = Optional.empty();
    private Optional<Child> child = Optional.empty();
    private HistoryCause startCause = HistoryCause.NONE;
    private long startNanos;
    private long startMillis;
    private long stopMillis;

    Subprocess(SubprocessContext context, Supervisor supervisor, ProcessGroup group, ProgramConfig config) {
        this.context = context;
        this.supervisor = supervisor;
        this.group = group;
        this.config = config;
        this.stdoutPath = path(config.stdout(), "stdout");
        this.stderrPath = config.redirectStderr() ? Optional.empty() : path(config.stderr(), "stderr");
    }

    private Optional<Path> path(ChannelConfig channel, String stream) {
        return switch (channel.logfile()) {
            case LogFile.At(Path path) -> Optional.of(path);
            case LogFile.Auto() -> autoLog(stream);
            case LogFile.None() -> Optional.empty();
        };
    }

    private Optional<Path> autoLog(String stream) {
        try {
            return Optional.of(Path.of(context.autoLogs().create(config.name(), stream)));
        } catch (PosixException e) {
            context.log().critical("cannot make a log for " + stream + " of '" + config.name() + "': "
                    + e.getMessage() + "; its output is not logged");
            return Optional.empty();
        }
    }

    public ProgramConfig config() {
        return config;
    }

    public ProcessGroup group() {
        return group;
    }

    public String name() {
        return config.name();
    }

    public ProcessState state() {
        return lifecycle.state();
    }

    /** Process id, or 0 when there is no process. */
    public int pid() {
        return lifecycle.pid();
    }

    /** Wall clock of the last start, epoch milliseconds; 0 when never started. */
    public long startMillis() {
        return startMillis;
    }

    /** Wall clock of the last stop or exit, epoch milliseconds; 0 when never. */
    public long stopMillis() {
        return stopMillis;
    }

    /** Why it could not be spawned or left early; empty when nothing is wrong. */
    public String spawnerr() {
        return lifecycle.spawnerr();
    }

    /** Exit status of the last run: 0-255, -1 for death by signal; empty when it has none or is running again. */
    public Optional<Integer> exitstatus() {
        return lifecycle.exitstatus();
    }

    /** The file a stream is logged to; empty for NONE and syslog. The file may not exist yet. */
    public Optional<Path> logPath(boolean stderr) {
        return stderr ? stderrPath : stdoutPath;
    }

    /** Checks that the command can be parsed and found, as startProcess does before it spawns. */
    public void checkCommand() throws CommandException {
        context.spawner().find(config);
    }

    /**
     * Starts it. When it is STOPPING, the start is remembered and happens once it has stopped. Returns at once;
     * watch {@link #onChange} for the outcome. A failed spawn has moved it to BACKOFF when this returns.
     */
    public void start() {
        start(HistoryCause.REQUEST);
    }

    void start(HistoryCause cause) {
        startCause = cause;
        cancelRestart();
        apply(new ProcessEvent.Start());
    }

    /**
     * Asks it to stop: STARTING and RUNNING get the stop signal, BACKOFF becomes STOPPED.
     *
     * @return empty, or what went wrong
     */
    public Optional<String> stop() {
        cancelRestart();
        ProcessState before = lifecycle.state();
        switch (before) {
            case STARTING, RUNNING, BACKOFF -> context.events().publish(
                    new EngineEvent.StopRequested(group.name(), name(), pid(), supervisor.stopCause()));
            case STOPPED, STOPPING, EXITED, FATAL, UNKNOWN -> { }
        }
        apply(new ProcessEvent.Stop());
        return before != ProcessState.UNKNOWN && lifecycle.state() == ProcessState.UNKNOWN
                ? Optional.of("unknown problem killing " + name() + " (" + pid() + ")")
                : Optional.empty();
    }

    /** The daemon is going down: no further tries to start. */
    void abandon() {
        cancelRestart();
        apply(new ProcessEvent.Abandon());
    }

    /**
     * Sends a signal to the process itself, without a change of state.
     *
     * @return empty, or what went wrong
     */
    public Optional<String> signal(int signal) {
        String signalName = WaitStatus.signalName(signal);
        if (pid() == 0) {
            return Optional.of("attempted to send " + name() + " sig " + signalName + " but it wasn't running");
        }
        context.log().debug("sending " + name() + " (pid " + pid() + ") sig " + signalName);
        int result = context.posix().kill(pid(), signal);
        if (result == 0 || result == -Errno.ESRCH) {
            switch (signal) {
                // Others are everyday, and would push what matters out of a bounded history.
                case Posix.SIGINT, Posix.SIGQUIT, Posix.SIGKILL, Posix.SIGTERM -> signalled(signal, false);
                default -> { }
            }
            return Optional.empty();
        }
        String why = "unknown problem sending sig " + signalName + " (" + pid() + "): " + Errno.name(-result);
        apply(new ProcessEvent.KillFailed(why));
        return Optional.of(why);
    }

    private void signalled(int signal, boolean overdue) {
        context.events().publish(
                new EngineEvent.ProcessSignalled(group.name(), name(), pid(), signal, overdue));
    }

    /** How a write to standard input went. */
    public enum StdinOutcome { WRITTEN, CLOSED }

    /** Queues bytes for its standard input. */
    public StdinOutcome writeStdin(byte[] bytes) {
        boolean open = child.isPresent() && lifecycle.state() != ProcessState.STOPPING;
        return open ? child.get().writeStdin(bytes) : StdinOutcome.CLOSED;
    }

    /** Empties both logs, running or not; backups stay. Returns what went wrong, or empty. */
    public Optional<String> clearLogs() {
        try {
            for (boolean stderr : new boolean[] {false, true}) {
                Optional<Path> path = logPath(stderr);
                if (path.isPresent()) {
                    context.logFiles().clear(path.get().toString());
                }
            }
            return Optional.empty();
        } catch (PosixException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Opens the log files anew (SIGUSR2). */
    void reopenLogs() {
        child.ifPresent(Child::reopenLogs);
    }

    /** Registers a listener until the returned action is run. */
    public Runnable onChange(StateListener listener) {
        List<StateListener> changed = new ArrayList<>(listeners);
        changed.add(listener);
        listeners = changed;
        return () -> {
            List<StateListener> rest = new ArrayList<>(listeners);
            rest.remove(listener);
            listeners = rest;
        };
    }

    /** It was reaped. */
    void exited(WaitStatus status) {
        stopMillis = context.loop().clock().wallMillis();
        child.ifPresent(Child::finish);
        child = Optional.empty();
        if (!supervisor.mayStart()) {
            abandon();
        }
        long ran = (context.loop().clock().nanos() - startNanos) / NANOS_PER_MILLI;
        context.events().publish(new EngineEvent.ProcessEnded(group.name(), name(), pid(), state(), status.code(),
                status.signal(), status.core(), config.exitcodes().contains(status.code()), ran));
        apply(new ProcessEvent.Exited(status));
    }

    /**
     * Feeds an event to the lifecycle. One that a listener causes while effects are carried out waits until they are,
     * and until what they lead to has been fed in: a stop of a process that is just being started finds its pid.
     */
    private void apply(ProcessEvent event) {
        waiting.addLast(event);
        if (applying) {
            return;
        }
        applying = true;
        try {
            for (ProcessEvent next = waiting.poll(); next != null; next = waiting.poll()) {
                ProcessLifecycle.Step step = lifecycle.on(next, config);
                lifecycle = step.next();
                step.effects().forEach(this::carryOut);
            }
        } finally {
            applying = false;
        }
    }

    /** What an effect has led to. */
    private void answer(ProcessEvent event) {
        waiting.addFirst(event);
    }

    private void carryOut(Effect effect) {
        switch (effect) {
            case Effect.Enter enter -> entered(enter);
            case Effect.Spawn() -> spawn();
            case Effect.Kill(int pid, int signal, boolean wholeGroup) -> kill(wholeGroup ? -pid : pid, signal);
            case Effect.Arm(ProcessEvent event, int seconds) -> arm(event, seconds);
            case Effect.Disarm() -> disarm();
            case Effect.WantRestart() -> restart();
            case Effect.Log log -> context.log().log(log.level(), log.text());
        }
    }

    private void entered(Effect.Enter enter) {
        context.events().publish(new EngineEvent.ProcessStateChanged(
                group.name(), name(), enter.from(), enter.to(), enter.expected(), enter.pid(), enter.tries()));
        for (StateListener listener : listeners) {
            listener.changed(this, enter.from(), enter.to());
        }
        supervisor.processChanged(enter.to());
    }

    private void arm(ProcessEvent event, int seconds) {
        disarm();
        alarm = Optional.of(context.loop().after(Math.max(0, seconds) * NANOS, () -> alarmed(event)));
    }

    private void alarmed(ProcessEvent event) {
        // While the daemon goes down nothing is tried again; it stays in BACKOFF until its group's turn comes.
        if (supervisor.mayStart() || !(event instanceof ProcessEvent.Retry)) {
            switch (event) {
                case ProcessEvent.Retry retry -> startCause = HistoryCause.RETRY;
                case ProcessEvent.Overdue overdue -> signalled(Posix.SIGKILL, true);
                default -> { }
            }
            apply(event);
        }
    }

    private void disarm() {
        alarm.ifPresent(Timer::cancel);
        alarm = Optional.empty();
    }

    private void kill(int target, int signal) {
        int result = context.posix().kill(target, signal);
        if (result == -Errno.ESRCH) {
            // It has just ended by itself; the reaper will tell.
            context.log().debug("unable to signal " + name() + " (pid " + pid()
                    + "), it probably just exited on its own: ESRCH");
        } else if (result < 0) {
            answer(new ProcessEvent.KillFailed(
                    "unknown problem killing " + name() + " (" + pid() + "): " + Errno.name(-result)));
        }
    }

    private void restart() {
        if (!supervisor.mayStart()) {
            return;
        }
        long wait = budget.take(context.loop().clock().nanos());
        restart = Optional.of(context.loop().after(wait, () -> {
            restart = Optional.empty();
            if (supervisor.mayStart()) {
                startCause = HistoryCause.AUTORESTART;
                apply(new ProcessEvent.Start());
            }
        }));
    }

    private void cancelRestart() {
        restart.ifPresent(Timer::cancel);
        restart = Optional.empty();
    }

    private void spawn() {
        startMillis = context.loop().clock().wallMillis();
        startNanos = context.loop().clock().nanos();
        try {
            Child born = Child.launch(context, this);
            child = Optional.of(born);
            supervisor.born(born.pid(), this);
            context.events().publish(
                    new EngineEvent.ProcessStarted(group.name(), name(), born.pid(), startCause));
            answer(new ProcessEvent.Spawned(born.pid()));
        } catch (SpawnException e) {
            context.events().publish(
                    new EngineEvent.ProcessStartFailed(group.name(), name(), e.getMessage()));
            answer(new ProcessEvent.SpawnFailed(e.getMessage()));
        }
    }
}

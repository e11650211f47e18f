package org.steward.engine.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.posix.Posix;

/**
 * The state machine of one process, as a pure function: what it is, and for every event what it becomes and what is to
 * be done. It follows supervisord's subprocess states; where it differs on purpose, the arm says so.
 *
 * @param state          where it is
 * @param pid            its process id, or 0 when there is no process
 * @param backoff        failed starts in a row
 * @param startAfterStop a start was asked for while it was STOPPING
 * @param spawnerr       why the last start failed or what was wrong with the last exit; empty when nothing is
 * @param exitstatus     status of the last run; empty while it runs and after a start that failed
 */
public record ProcessLifecycle(
        ProcessState state,
        int pid,
        int backoff,
        boolean startAfterStop,
        String spawnerr,
        Optional<Integer> exitstatus) {

    /** A process that has never run. */
    public static final ProcessLifecycle NEW =
            new ProcessLifecycle(ProcessState.STOPPED, 0, 0, false, "", Optional.empty());

    /** What an event leads to. */
    public record Step(ProcessLifecycle next, List<Effect> effects) {}

    /** The process after {@code event}, and what to do about it. */
    public Step on(ProcessEvent event, ProgramConfig config) {
        Draft draft = new Draft(this, config);
        switch (event) {
            case ProcessEvent.Start e -> start(draft);
            case ProcessEvent.Spawned e -> spawned(draft, e.pid());
            case ProcessEvent.SpawnFailed e -> spawnFailed(draft, e.spawnerr());
            case ProcessEvent.StayedUp e -> stayedUp(draft);
            case ProcessEvent.Retry e -> retry(draft);
            case ProcessEvent.Stop e -> stop(draft);
            case ProcessEvent.Overdue e -> overdue(draft);
            case ProcessEvent.Abandon e -> abandon(draft);
            case ProcessEvent.Exited e -> exited(draft, e.status());
            case ProcessEvent.KillFailed e -> killFailed(draft, e.why());
        }
        return draft.step();
    }

    private static void start(Draft d) {
        switch (d.state) {
            // STOPPED, EXITED, FATAL -> STARTING
            case STOPPED, EXITED, FATAL -> d.spawn();
            // supervisord drops a start in this state; here it happens once the process has stopped.
            case STOPPING -> d.startAfterStop = true;
            // UNKNOWN: a process we could not signal may still be there.
            case UNKNOWN -> {
                if (d.pid == 0) {
                    d.spawn();
                } else {
                    d.log(LogLevel.WARN, "process '" + d.name() + "' already running");
                }
            }
            case STARTING, RUNNING, BACKOFF -> { }
        }
    }

    private static void spawned(Draft d, int pid) {
        d.pid = pid;
        d.log(LogLevel.INFO, "spawned: '" + d.name() + "' with pid " + pid);
        if (d.state == ProcessState.STARTING) {
            d.spawnerr = "";
            if (d.config.startsecs() <= 0) {
                d.run();
            } else {
                d.arm(new ProcessEvent.StayedUp(), d.config.startsecs());
            }
        }
    }

    private static void spawnFailed(Draft d, String spawnerr) {
        d.spawnerr = spawnerr;
        d.log(LogLevel.INFO, "spawnerr: " + spawnerr);
        if (d.state == ProcessState.STARTING) {
            d.enterBackoff();
            d.retryOrGiveUp();
        }
    }

    private static void stayedUp(Draft d) {
        if (d.state == ProcessState.STARTING) {
            d.run();
        }
    }

    private static void retry(Draft d) {
        if (d.state == ProcessState.BACKOFF) {
            d.spawn();
        }
    }

    private static void stop(Draft d) {
        switch (d.state) {
            // STARTING, RUNNING -> STOPPING
            case STARTING, RUNNING -> {
                d.logKill(d.config.stopsignal(), d.config.stopasgroup());
                d.enter(ProcessState.STOPPING);
                d.kill(d.config.stopsignal(), d.config.stopasgroup());
                d.arm(new ProcessEvent.Overdue(), d.config.stopwaitsecs());
            }
            // BACKOFF -> STOPPED; supervisord keeps the count of failures, so that the next start has fewer tries.
            case BACKOFF -> {
                d.log(LogLevel.DEBUG, "Attempted to kill " + d.name() + ", which is in BACKOFF state.");
                d.backoff = 0;
                d.disarm();
                d.enter(ProcessState.STOPPED);
            }
            case STOPPING -> d.startAfterStop = false;
            case STOPPED, EXITED, FATAL, UNKNOWN -> d.log(
                    LogLevel.DEBUG,
                    "attempted to kill " + d.name() + " with sig " + WaitStatus.signalName(d.config.stopsignal())
                            + " but it wasn't running");
        }
    }

    private static void overdue(Draft d) {
        if (d.state == ProcessState.STOPPING) {
            d.log(LogLevel.WARN, "killing '" + d.name() + "' (" + d.pid + ") with SIGKILL");
            d.logKill(Posix.SIGKILL, d.config.killasgroup());
            d.kill(Posix.SIGKILL, d.config.killasgroup());
            // Dying takes its time even after SIGKILL: without a pause a stopwaitsecs of 0 would kill without end.
            d.arm(new ProcessEvent.Overdue(), Math.max(1, d.config.stopwaitsecs()));
        }
    }

    private static void abandon(Draft d) {
        switch (d.state) {
            // BACKOFF -> FATAL
            case BACKOFF -> {
                d.backoff = 0;
                d.disarm();
                d.enter(ProcessState.FATAL);
            }
            case STOPPING -> d.startAfterStop = false;
            case STOPPED, STARTING, RUNNING, EXITED, FATAL, UNKNOWN -> { }
        }
    }

    private static void exited(Draft d, WaitStatus status) {
        boolean expected = d.config.exitcodes().contains(status.code());
        switch (d.state) {
            // STOPPING -> STOPPED; failed starts before it do not count for the next one.
            case STOPPING -> {
                d.disarm();
                d.backoff = 0;
                d.exitstatus = Optional.of(status.code());
                d.enter(ProcessState.STOPPED);
                d.log(expected ? LogLevel.INFO : LogLevel.WARN, "stopped: " + d.name() + " (" + status.text() + ")");
                d.pid = 0;
                if (d.startAfterStop) {
                    d.spawn();
                }
            }
            // STARTING -> BACKOFF: it did not stay up for startsecs, whatever its exit status.
            case STARTING -> {
                d.disarm();
                d.exitstatus = Optional.empty();
                d.spawnerr = "Exited too quickly (process log may have details)";
                d.enterBackoff();
                d.log(LogLevel.WARN, "exited: " + d.name() + " (" + status.text() + "; not expected)");
                d.pid = 0;
                d.retryOrGiveUp();
            }
            // RUNNING -> EXITED; UNKNOWN -> EXITED: the process we could not signal has gone.
            case RUNNING, UNKNOWN -> {
                d.disarm();
                boolean restart = d.state == ProcessState.RUNNING && wantsRestart(d.config, expected);
                d.backoff = 0;
                d.exitstatus = Optional.of(status.code());
                if (!expected) {
                    d.spawnerr = "Bad exit code " + status.code();
                }
                d.enter(ProcessState.EXITED, expected);
                d.log(
                        expected ? LogLevel.INFO : LogLevel.WARN,
                        "exited: " + d.name() + " (" + status.text() + (expected ? "; expected)" : "; not expected)"));
                d.pid = 0;
                if (restart) {
                    d.effects.add(new Effect.WantRestart());
                }
            }
            // No process is known in these states, so none of ours can have ended.
            case STOPPED, BACKOFF, EXITED, FATAL -> d.pid = 0;
        }
    }

    private static boolean wantsRestart(ProgramConfig config, boolean expected) {
        return config.autorestart() == AutoRestart.ALWAYS
                || config.autorestart() == AutoRestart.UNEXPECTED && !expected;
    }

    private static void killFailed(Draft d, String why) {
        d.log(LogLevel.CRITICAL, why);
        d.startAfterStop = false;
        d.disarm();
        if (d.state != ProcessState.UNKNOWN) {
            // any -> UNKNOWN
            d.enter(ProcessState.UNKNOWN);
        }
    }

    /** The next state while it is being worked out. */
    private static final class Draft {
        private final ProgramConfig config;
        private final List<Effect> effects = new ArrayList<>(4);
        private ProcessState state;
        private int pid;
        private int backoff;
        private boolean startAfterStop;
        private String spawnerr;
        private Optional<Integer> exitstatus;

        Draft(ProcessLifecycle now, ProgramConfig config) {
            this.config = config;
            this.state = now.state;
            this.pid = now.pid;
            this.backoff = now.backoff;
            this.startAfterStop = now.startAfterStop;
            this.spawnerr = now.spawnerr;
            this.exitstatus = now.exitstatus;
        }

        String name() {
            return config.name();
        }

        void enter(ProcessState to) {
            enter(to, true);
        }

        void enter(ProcessState to, boolean expected) {
            effects.add(new Effect.Enter(state, to, expected, pid, backoff));
            state = to;
        }

        void spawn() {
            startAfterStop = false;
            spawnerr = "";
            exitstatus = Optional.empty();
            enter(ProcessState.STARTING);
            effects.add(new Effect.Spawn());
        }

        void run() {
            backoff = 0;
            disarm();
            enter(ProcessState.RUNNING);
            log(LogLevel.INFO, "success: " + name() + " entered RUNNING state, process has stayed up for > than "
                    + config.startsecs() + " seconds (startsecs)");
        }

        void enterBackoff() {
            backoff++;
            enter(ProcessState.BACKOFF);
        }

        void retryOrGiveUp() {
            if (backoff <= config.startretries()) {
                arm(new ProcessEvent.Retry(), backoff);
                return;
            }
            // BACKOFF -> FATAL
            backoff = 0;
            enter(ProcessState.FATAL);
            log(LogLevel.INFO, "gave up: " + name() + " entered FATAL state, too many start retries too quickly");
        }

        void kill(int signal, boolean wholeGroup) {
            effects.add(new Effect.Kill(pid, signal, wholeGroup));
        }

        void logKill(int signal, boolean wholeGroup) {
            log(LogLevel.DEBUG, "killing " + name() + " (pid " + pid + ") " + (wholeGroup ? "process group " : "")
                    + "with signal " + WaitStatus.signalName(signal));
        }

        void arm(ProcessEvent event, int seconds) {
            effects.add(new Effect.Arm(event, seconds));
        }

        void disarm() {
            effects.add(new Effect.Disarm());
        }

        void log(LogLevel level, String text) {
            effects.add(new Effect.Log(level, text));
        }

        Step step() {
            return new Step(
                    new ProcessLifecycle(state, pid, backoff, startAfterStop, spawnerr, exitstatus),
                    List.copyOf(effects));
        }
    }
}

package org.steward.engine.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.loop.Timer;

/**
 * Owns the process groups and the daemon's state: adds and removes groups, reaps children, and takes everything down
 * in order. Loop thread only.
 */
public final class Supervisor {
    /** Spawning takes about a millisecond each; between slices of this length others get their turn. */
    private static final long START_SLICE_NANOS = 5_000_000;
    private static final long REPORT_NANOS = 3_000_000_000L;

    private final SubprocessContext context;
    private final ConfigSource source;
    private final ConfigSource restartSource;
    private final EngineConfig running;
    private final Runnable finished;
    private final Map<String, ProcessGroup> byName = new LinkedHashMap<>();
    private final Map<Integer, Subprocess> byPid = new HashMap<>();
    private final ArrayDeque<Subprocess> toStart = new ArrayDeque<>();
    private List<ProcessGroup> groups = List.of();
    private EngineConfig pending;
    private EngineConfig next;
    private SupervisorState state = SupervisorState.RUNNING;
    private List<ProcessGroup> toStop = List.of();
    private Optional<Timer> report = Optional.empty();
    private boolean evaluating;
    private boolean ended;

    /** What {@code reread} found, each list sorted by group name. */
    public record Changes(List<String> added, List<String> changed, List<String> removed) {}

    /** How an attempt to add or remove a group ended. */
    public enum Outcome { DONE, NO_SUCH_GROUP, ALREADY_ADDED, STILL_RUNNING }

    /**
     * @param source        reads the configuration again
     * @param restartSource the same, and makes sure that the daemon could start with it
     * @param running       the configuration to run with
     * @param finished      called once everything has stopped after {@link #shutdown} or {@link #restart}
     */
    public Supervisor(
            SubprocessContext context,
            ConfigSource source,
            ConfigSource restartSource,
            EngineConfig running,
            Runnable finished) {
        this.context = context;
        this.source = source;
        this.restartSource = restartSource;
        this.running = running;
        this.pending = running;
        this.next = running;
        this.finished = finished;
    }

    public SupervisorState state() {
        return state;
    }

    /** The configuration the daemon runs with: identifier, log files and so on. */
    public EngineConfig running() {
        return running;
    }

    /** The configuration last read: what {@code reread} compares and {@code add} takes from. */
    public EngineConfig pending() {
        return pending;
    }

    /** The configuration that {@link #restart} has checked: what the next run starts with. */
    public EngineConfig next() {
        return next;
    }

    /** Active groups in ascending (priority, name) order. */
    public List<ProcessGroup> groups() {
        return groups;
    }

    public Optional<ProcessGroup> group(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether processes may be started: not while the daemon goes down. */
    boolean mayStart() {
        return state == SupervisorState.RUNNING;
    }

    /** Why a process is stopped now. */
    HistoryCause stopCause() {
        return switch (state) {
            case RUNNING, FATAL -> HistoryCause.REQUEST;
            case SHUTDOWN -> HistoryCause.SHUTDOWN;
            case RESTARTING -> HistoryCause.RESTART;
        };
    }

    // ---- groups ------------------------------------------------------------------------------------------------

    /** Activates every group of the configuration; their autostart members start once the loop runs. */
    public void addAll() {
        for (GroupConfig config : running.groups()) {
            add(config);
        }
    }

    private void add(GroupConfig config) {
        if (byName.containsKey(config.name())) {
            return;
        }
        ProcessGroup group = new ProcessGroup(context, this, config);
        byName.put(config.name(), group);
        sort();
        context.events().publish(new EngineEvent.GroupAdded(config.name()));
        boolean idle = toStart.isEmpty();
        for (Subprocess process : group.processes()) {
            if (process.config().autostart()) {
                toStart.add(process);
            }
        }
        if (idle && !toStart.isEmpty()) {
            context.loop().later(this::startSome);
        }
    }

    private void sort() {
        List<ProcessGroup> sorted = new ArrayList<>(byName.values());
        sorted.sort(Comparator.<ProcessGroup>comparingInt(group -> group.config().priority())
                .thenComparing(ProcessGroup::name));
        groups = List.copyOf(sorted);
    }

    private void startSome() {
        long until = context.loop().clock().nanos() + START_SLICE_NANOS;
        while (mayStart() && !toStart.isEmpty() && context.loop().clock().nanos() - until < 0) {
            Subprocess process = toStart.poll();
            // A client may have been quicker.
            if (process.state() == ProcessState.STOPPED && process.startMillis() == 0) {
                process.start(HistoryCause.AUTOSTART);
            }
        }
        if (mayStart() && !toStart.isEmpty()) {
            context.loop().later(this::startSome);
        } else {
            toStart.clear();
        }
    }

    /** Reads the configuration again into {@link #pending()}; running groups are untouched. */
    public Changes reread() throws ConfigException {
        pending = source.load();
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        Map<String, GroupConfig> fresh = new HashMap<>();
        for (GroupConfig config : pending.groups()) {
            fresh.putIfAbsent(config.name(), config);
            ProcessGroup active = byName.get(config.name());
            if (active == null) {
                added.add(config.name());
            } else if (!active.config().equals(fresh.get(config.name()))) {
                changed.add(config.name());
            }
        }
        for (ProcessGroup group : groups) {
            if (!fresh.containsKey(group.name())) {
                removed.add(group.name());
            }
        }
        added.sort(null);
        changed.sort(null);
        removed.sort(null);
        return new Changes(added, changed, removed);
    }

    /** Activates a group of the pending configuration and starts its autostart members. */
    public Outcome addGroup(String name) {
        for (GroupConfig config : pending.groups()) {
            if (config.name().equals(name)) {
                if (byName.containsKey(name)) {
                    return Outcome.ALREADY_ADDED;
                }
                add(config);
                return Outcome.DONE;
            }
        }
        return Outcome.NO_SUCH_GROUP;
    }

    /** Removes a group all of whose processes are stopped. */
    public Outcome removeGroup(String name) {
        ProcessGroup group = byName.get(name);
        if (group == null) {
            return Outcome.NO_SUCH_GROUP;
        }
        if (!group.unstopped().isEmpty()) {
            return Outcome.STILL_RUNNING;
        }
        group.stopAll();
        toStart.removeAll(group.processes());
        byName.remove(name);
        sort();
        context.events().publish(new EngineEvent.GroupRemoved(name));
        return Outcome.DONE;
    }

    // ---- children ----------------------------------------------------------------------------------------------

    /** A child of this process has this pid. */
    void born(int pid, Subprocess process) {
        byPid.put(pid, process);
    }

    /** Takes the status of every child that has ended; to be called on SIGCHLD. */
    public void reap() {
        for (long reaped = context.posix().reap(); reaped > 0; reaped = context.posix().reap()) {
            int pid = (int) reaped;
            WaitStatus status = WaitStatus.of((int) (reaped >>> 32));
            Subprocess process = byPid.remove(pid);
            if (process != null) {
                process.exited(status);
            } else {
                // As process 1 the daemon inherits whoever lost his parent.
                context.log().info("reaped unknown pid " + pid + " (" + status.text() + ")");
            }
        }
    }

    /** Opens every log of running children anew (SIGUSR2). */
    public void reopenLogs() {
        for (ProcessGroup group : groups) {
            group.processes().forEach(Subprocess::reopenLogs);
        }
    }

    // ---- going down --------------------------------------------------------------------------------------------

    /** Begins the orderly shutdown; returns at once. */
    public void shutdown() {
        state = SupervisorState.SHUTDOWN;
        stopAll();
    }

    /**
     * Begins a restart in place, as SIGHUP does; returns at once. Does nothing during a shutdown.
     *
     * @throws ConfigException when the configuration on disk would not start; everything goes on as it was
     */
    public void restart() throws ConfigException {
        if (state == SupervisorState.RUNNING) {
            next = restartSource.load();
            state = SupervisorState.RESTARTING;
            stopAll();
        }
    }

    private void stopAll() {
        if (toStop.isEmpty()) {
            toStop = new ArrayList<>(groups);
            context.events().publish(new EngineEvent.SupervisorStopping());
            reportUnstopped();
        }
        evaluate();
    }

    /** A process has entered a state; while the daemon goes down this may be the turn of the next group. */
    void processChanged(ProcessState entered) {
        if (!mayStart() && !evaluating && entered.isStopped()) {
            evaluating = true;
            context.loop().later(this::evaluate);
        }
    }

    /** Stops the last group that has not stopped yet; when none is left, all is done. */
    private void evaluate() {
        evaluating = true;
        while (!toStop.isEmpty()) {
            ProcessGroup last = toStop.getLast();
            last.stopAll();
            if (!last.unstopped().isEmpty()) {
                break;
            }
            toStop.removeLast();
        }
        evaluating = false;
        if (toStop.isEmpty() && !ended) {
            ended = true;
            report.ifPresent(Timer::cancel);
            finished.run();
        }
    }

    private void reportUnstopped() {
        StringBuilder names = new StringBuilder();
        for (ProcessGroup group : groups) {
            for (Subprocess process : group.unstopped()) {
                names.append(names.isEmpty() ? "" : ", ").append(process.name());
            }
        }
        if (!names.isEmpty()) {
            context.log().info("waiting for " + names + " to die");
            report = Optional.of(context.loop().after(REPORT_NANOS, this::reportUnstopped));
        }
    }
}

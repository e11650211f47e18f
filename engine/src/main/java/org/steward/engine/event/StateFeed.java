package org.steward.engine.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the changes of processes and groups, so that a client can ask for what it has missed.
 *
 * <p>It keeps, for each process, the number of its last change, not the changes themselves: what a process is like now
 * is read when somebody asks. Only removals have to be remembered, and of those a bounded number; who has missed more
 * starts anew. Loop thread only.
 */
public final class StateFeed {
    private static final int REMOVALS_KEPT = 1000;

    private final String id;
    private final Map<String, Long> groupChanges = new HashMap<>();
    private final Map<String, Map<String, Long>> processChanges = new HashMap<>();
    private final ArrayDeque<Removal> removals = new ArrayDeque<>();
    private List<Runnable> listeners = List.of();
    private long sequence;
    private long forgotten;

    private record Removal(long sequence, String group) {}

    /**
     * @param id names this feed: numbers of another one mean nothing here
     */
    public StateFeed(String id, EventFeed events) {
        this.id = id;
        events.subscribe(this::happened);
    }

    public String id() {
        return id;
    }

    /** Number of the latest change; counts from 0. */
    public long sequence() {
        return sequence;
    }

    private void happened(EngineEvent event) {
        switch (event) {
            case EngineEvent.ProcessStateChanged e -> {
                processChanges.computeIfAbsent(e.group(), g -> new HashMap<>()).put(e.process(), ++sequence);
                tell();
            }
            case EngineEvent.GroupAdded e -> {
                groupChanges.put(e.group(), ++sequence);
                tell();
            }
            case EngineEvent.GroupRemoved e -> {
                groupChanges.remove(e.group());
                processChanges.remove(e.group());
                removals.add(new Removal(++sequence, e.group()));
                if (removals.size() > REMOVALS_KEPT) {
                    forgotten = removals.poll().sequence;
                }
                tell();
            }
            case EngineEvent.SupervisorRunning e -> changed();
            case EngineEvent.SupervisorStopping e -> changed();
            case EngineEvent.ProcessStarted e -> { }
            case EngineEvent.ProcessStartFailed e -> { }
            case EngineEvent.ProcessEnded e -> { }
            case EngineEvent.StopRequested e -> { }
            case EngineEvent.ProcessSignalled e -> { }
            case EngineEvent.ProcessLog e -> { }
            case EngineEvent.ProcessCommunication e -> { }
            case EngineEvent.RemoteCommunication e -> { }
        }
    }

    private void changed() {
        sequence++;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Calls back at every change, at once, until the returned action is run. */
    public Runnable onChange(Runnable listener) {
        List<Runnable> more = new ArrayList<>(listeners);
        more.add(listener);
        listeners = more;
        return () -> {
            List<Runnable> rest = new ArrayList<>(listeners);
            rest.remove(listener);
            listeners = rest;
        };
    }

    /** Whether someone who knows everything up to {@code since} of the feed {@code from} can be told the rest. */
    public boolean canContinue(String from, long since) {
        return id.equals(from) && since >= forgotten && since <= sequence;
    }

    /** Whether the process has changed after {@code since}. */
    public boolean changedAfter(long since, String group, String process) {
        return groupChanges.getOrDefault(group, 0L) > since
                || processChanges.getOrDefault(group, Map.of()).getOrDefault(process, 0L) > since;
    }

    /** The groups removed after {@code since}, oldest first. One that was added again is among them, too. */
    public List<String> removedAfter(long since) {
        List<String> groups = new ArrayList<>();
        for (Removal removal : removals) {
            if (removal.sequence > since) {
                groups.add(removal.group);
            }
        }
        return groups;
    }
}

package org.steward.desktop.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.Capability;
import org.steward.client.connection.ServerInfo;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.CpuShare;
import org.steward.client.protocol.History;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ResourceSample;
import org.steward.client.protocol.ResourceUse;
import org.steward.client.transport.TransportException;

/**
 * Asks one server again and again what its processes use and how they ended. Lives on one virtual thread, which owns
 * all that is not said to be for any thread; gives immutable figures to its listener.
 */
final class FiguresWatch {

    private static final int MOST_EVENTS = 6_000;

    private final SupervisorClient client;
    private final Consumer<ServerFigures> listener;
    private final Semaphore bell = new Semaphore(0);
    private final SampleStore samples;
    private final Observer observer = new Observer();
    private final HistoryDigest digest = new HistoryDigest();
    private final HistoryDue historyDue = new HistoryDue(System::nanoTime);
    private final SamplePace pace = new SamplePace();
    private final Thread thread;

    private volatile Snapshot snapshot;
    private volatile boolean seen = true;
    private volatile boolean closed;

    private Snapshot looked;
    private Optional<Instant> observedSince = Optional.empty();
    private Optional<ResourceSample> sample = Optional.empty();
    private Map<Namespec, Usage> usage = Map.of();
    private Map<Namespec, Ends> ends = Map.of();
    private long sequence;
    private boolean remembers;
    private long sampled = System.nanoTime() - SamplePace.UNSEEN.toNanos();

    FiguresWatch(String name, SupervisorClient client, Snapshot snapshot, AtomicInteger rings,
            Consumer<ServerFigures> listener) {
        this.client = client;
        this.snapshot = snapshot;
        this.listener = listener;
        this.samples = new SampleStore(rings);
        this.thread = Thread.ofVirtual().name("figures of " + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Something is known newly; from any thread. */
    void changed(Snapshot newer) {
        snapshot = newer;
        bell.release();
    }

    /** Whether somebody looks at the window; from any thread. */
    void setSeen(boolean isSeen) {
        seen = isSeen;
        bell.release();
    }

    /** The samples; for any thread. */
    SampleStore samples() {
        return samples;
    }

    /** What was seen; for any thread. */
    Observer observer() {
        return observer;
    }

    /** Ends soon, without waiting. */
    void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                boolean differs = round();
                if (differs && !closed) {
                    listener.accept(new ServerFigures(usage, ends, observedSince));
                }
                if (bell.tryAcquire(waitNanos(), TimeUnit.NANOSECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                // An answer nobody foresaw: this server has no figures now, the next round may.
                sample = Optional.empty();
                usage = Map.of();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                LockSupport.parkNanos(SamplePace.UNSEEN.toNanos());
            }
        }
        samples.keep(Set.of());
    }

    private boolean round() {
        Snapshot now = snapshot;
        boolean live = now.link().isLive();
        Optional<ServerInfo> server = now.server();
        boolean differs = look(now, server);
        if (live && remembers && historyDue.isDue()) {
            differs |= readHistory(now);
        }
        boolean canTell = live && server.filter(info -> info.offers(Capability.RESOURCES)).isPresent();
        if (canTell && System.nanoTime() - sampled >= sampling().toNanos()) {
            differs |= readResources(now);
        } else if (!canTell && !usage.isEmpty()) {
            forgetUsage();
            differs = true;
        }
        if (differs || digest.mayLoop()) {
            Map<Namespec, Ends> fresh = digest.ends(serverMillis(now), !remembers);
            differs |= !fresh.equals(ends);
            ends = fresh;
        }
        return differs;
    }

    /** Sees what differs from the snapshot before. */
    private boolean look(Snapshot now, Optional<ServerInfo> server) {
        if (looked == now || !now.link().isLive()) {
            return false;
        }
        boolean first = looked == null;
        boolean processesChanged = first || looked.processes() != now.processes();
        boolean newConnection = first || !looked.link().equals(now.link());
        looked = now;
        pace.changed();
        historyDue.retry();
        boolean remembersNow = server.filter(info -> info.offers(Capability.HISTORY)).isPresent();
        if (observedSince.isEmpty()) {
            observedSince = Optional.of(now.taken());
        }
        if (remembersNow != remembers) {
            remembers = remembersNow;
            digest.clear();
            sequence = 0;
        }
        if (remembers) {
            if (processesChanged || newConnection) {
                historyDue.changed();
            }
        } else if (processesChanged) {
            digest.add(observer.look(now.processes()));
            digest.keep(observer.present());
            samples.keep(observer.present());
            return true;
        }
        return first;
    }

    private boolean readHistory(Snapshot now) {
        historyDue.asking();
        try {
            History answer = client.steward().getHistory("", sequence, MOST_EVENTS);
            if (answer.sequence() < sequence) {
                // Another history: its file was taken away.
                digest.clear();
                answer = client.steward().getHistory("", 0, MOST_EVENTS);
            }
            historyDue.answered();
            sequence = answer.sequence();
            digest.add(answer.events());
            Set<Namespec> present = names(now);
            digest.keep(present);
            samples.keep(present);
            return !answer.events().isEmpty();
        } catch (RpcFault | TransportException e) {
            // Its connection says why.
            historyDue.failed();
            return false;
        }
    }

    private static Set<Namespec> names(Snapshot now) {
        Set<Namespec> names = HashSet.newHashSet(now.processes().size());
        now.processes().forEach(process -> names.add(new Namespec(process.group(), process.name())));
        return names;
    }

    private boolean readResources(Snapshot now) {
        sampled = System.nanoTime();
        try {
            ResourceSample next = client.steward().getResources();
            Map<Namespec, Double> shares = sample.map(before -> CpuShare.between(before, next)).orElse(Map.of());
            Map<Namespec, Usage> fresh = HashMap.newHashMap(next.uses().size());
            for (ResourceUse use : next.uses()) {
                Namespec name = new Namespec(use.group(), use.name());
                Double share = shares.get(name);
                fresh.put(name, new Usage(share == null ? OptionalDouble.empty() : OptionalDouble.of(share),
                        use.rss(), use.processes()));
            }
            sample = Optional.of(next);
            samples.add(System.currentTimeMillis(), fresh);
            boolean differs = !fresh.equals(usage);
            pace.answered(differs);
            usage = fresh;
            return differs;
        } catch (RpcFault | TransportException e) {
            boolean differs = !usage.isEmpty();
            forgetUsage();
            return differs;
        }
    }

    private void forgetUsage() {
        sample = Optional.empty();
        usage = Map.of();
        samples.add(System.currentTimeMillis(), usage);
    }

    private static long serverMillis(Snapshot now) {
        return System.currentTimeMillis() + now.clockOffset().toMillis();
    }

    private Duration sampling() {
        return pace.spacing(seen, samples.isFollowing());
    }

    private long waitNanos() {
        long now = System.nanoTime();
        long wait = Math.max(0, sampling().toNanos() - (now - sampled));
        boolean live = snapshot.link().isLive();
        if (!live || snapshot.server().filter(info -> info.offers(Capability.RESOURCES)).isEmpty()) {
            // Nothing to ask by itself; a loop that ends by the passing of time is looked at now and then.
            wait = digest.mayLoop() && live ? TimeUnit.SECONDS.toNanos(5) : TimeUnit.MINUTES.toNanos(10);
        }
        return live && remembers ? Math.min(wait, historyDue.left().orElse(wait)) : wait;
    }
}

package org.steward.engine.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.steward.engine.loop.EventLoop;

/**
 * Samples what the programs use when somebody asks, on a thread of its own that lives for one pass over /proc. Who asks
 * during a pass or shortly after it gets the result of that pass, so many clients cost no more than one.
 *
 * <p>Loop thread only.
 */
public final class ResourceSampler {
    private static final long FRESH_MILLIS = 500;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final EventLoop loop;
    private final int daemon;
    private final Supplier<List<Root>> roots;
    private final ProcFiles files = new ProcFiles();
    private List<Consumer<Outcome>> waiting = new ArrayList<>();
    private Optional<ResourceSample> latest = Optional.empty();

    /** A sample, or why there is none. */
    public record Outcome(Optional<ResourceSample> sample, String problem) {}

    /**
     * @param daemon process id of this daemon, the parent of every root
     * @param roots  the supervised processes that run now; asked on the loop thread
     */
    public ResourceSampler(EventLoop loop, int daemon, Supplier<List<Root>> roots) {
        this.loop = loop;
        this.daemon = daemon;
        this.roots = roots;
    }

    /** Gives the answer now or later, on the loop thread. */
    public void sample(Consumer<Outcome> answer) {
        if (latest.isPresent() && now() - latest.get().takenMillis() < FRESH_MILLIS) {
            answer.accept(new Outcome(latest, ""));
            return;
        }
        waiting.add(answer);
        if (waiting.size() == 1) {
            List<Root> wanted = roots.get();
            try {
                Thread.ofPlatform().daemon().name("resources").start(() -> {
                    Outcome outcome = take(wanted);
                    loop.post(() -> taken(outcome));
                });
            } catch (OutOfMemoryError e) {
                // No thread can be had: the user's limit of processes is reached, perhaps by a program of ours.
                taken(new Outcome(Optional.empty(), "no thread for it: " + e.getMessage()));
            }
        }
    }

    private long now() {
        return loop.clock().nanos() / NANOS_PER_MILLI;
    }

    private Outcome take(List<Root> wanted) {
        try {
            long taken = now();
            List<ResourceUse> uses = files.processes().uses(wanted, daemon);
            return new Outcome(Optional.of(new ResourceSample(taken, files.cpus(), files.memory(), uses)), "");
        } catch (IOException | RuntimeException e) {
            return new Outcome(Optional.empty(), e.getMessage());
        }
    }

    private void taken(Outcome outcome) {
        latest = outcome.sample();
        List<Consumer<Outcome>> answers = waiting;
        waiting = new ArrayList<>();
        for (Consumer<Outcome> answer : answers) {
            answer.accept(outcome);
        }
    }
}

package org.steward.desktop.figures;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.steward.client.protocol.Namespec;

/**
 * The samples of a server's processes. A ring for each while there is room for all servers together, then only for the
 * one that is followed. One thread writes, any thread reads.
 */
final class SampleStore {

    /** Rings in the whole window: 3.6 MB. */
    static final int MOST_RINGS = 1_000;

    private final Map<Namespec, SampleRing> rings = new ConcurrentHashMap<>();
    private final AtomicInteger inAll;
    private volatile Optional<Namespec> followed = Optional.empty();

    /** Counts its rings in with those of others. */
    SampleStore(AtomicInteger inAll) {
        this.inAll = inAll;
    }

    void follow(Optional<Namespec> process) {
        followed = process;
    }

    /** Whether one is followed. */
    boolean isFollowing() {
        return followed.isPresent();
    }

    /** Adds what the processes use at a moment, and a gap for those that are not among them. */
    void add(long moment, Map<Namespec, Usage> uses) {
        uses.forEach((name, usage) -> {
            SampleRing ring = rings.get(name);
            if (ring == null && (inAll.get() < MOST_RINGS || followed.filter(name::equals).isPresent())) {
                ring = new SampleRing(moment);
                rings.put(name, ring);
                inAll.incrementAndGet();
            }
            if (ring != null) {
                ring.add(moment, (float) usage.cpu().orElse(Float.NaN), usage.rss());
            }
        });
        rings.forEach((name, ring) -> {
            if (!uses.containsKey(name)) {
                ring.addGap(moment);
            }
        });
    }

    /** Forgets processes that are not there any more. */
    void keep(Set<Namespec> present) {
        rings.keySet().removeIf(name -> {
            boolean gone = !present.contains(name);
            if (gone) {
                inAll.decrementAndGet();
            }
            return gone;
        });
    }

    Samples of(Namespec process) {
        SampleRing ring = rings.get(process);
        return ring == null ? Samples.NONE : ring.copy();
    }
}

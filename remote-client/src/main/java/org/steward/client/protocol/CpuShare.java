package org.steward.client.protocol;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How busy processes were between two samples. */
public final class CpuShare {

    private CpuShare() {
    }

    /**
     * Percent of one core that a process and its descendants used, 0 or more: 200 is two cores. Empty when the two are
     * not the same run of one process, or no time has passed.
     *
     * @param millis from the first to the second
     */
    public static OptionalDouble percent(ResourceUse first, ResourceUse second, long millis) {
        if (millis <= 0 || !first.isSameRun(second)) {
            return OptionalDouble.empty();
        }
        // Below zero when a descendant took its time with it.
        return OptionalDouble.of(Math.max(0, second.cpuMillis() - first.cpuMillis()) * 100.0 / millis);
    }

    /** Percent of one core for each process that is the same run in both samples. */
    public static Map<Namespec, Double> between(ResourceSample first, ResourceSample second) {
        Map<Namespec, ResourceUse> before = new HashMap<>();
        for (ResourceUse use : first.uses()) {
            before.put(new Namespec(use.group(), use.name()), use);
        }
        Map<Namespec, Double> shares = new HashMap<>();
        for (ResourceUse use : second.uses()) {
            Namespec name = new Namespec(use.group(), use.name());
            ResourceUse was = before.get(name);
            if (was != null) {
                percent(was, use, second.sampled() - first.sampled())
                        .ifPresent(share -> shares.put(name, share));
            }
        }
        return Map.copyOf(shares);
    }
}

package org.steward.engine.resource;

import java.util.List;

/**
 * What the programs used at one moment.
 *
 * @param takenMillis when, monotonic milliseconds of no fixed origin
 * @param cpus        processors of the machine that are online
 * @param memory      memory of the machine in bytes; 0 when it is not known
 * @param uses        one for each process that was there
 */
public record ResourceSample(long takenMillis, int cpus, long memory, List<ResourceUse> uses) {
    public ResourceSample {
        uses = List.copyOf(uses);
    }
}

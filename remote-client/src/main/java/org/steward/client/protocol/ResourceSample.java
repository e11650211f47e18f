package org.steward.client.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answer of {@code steward.getResources}: what a server's processes used at one moment.
 *
 * @param sampled when, in milliseconds of a clock of the server that is never set; only differences mean anything
 * @param cpus processors of the server
 * @param memory memory of the server in bytes; 0 when it is not known
 * @param uses one for each process that ran
 */
public record ResourceSample(long sampled, int cpus, long memory, List<ResourceUse> uses) {

    public ResourceSample {
        uses = List.copyOf(uses);
    }

    /** Reads the struct of the wire; what a server leaves out becomes empty or 0. */
    public static ResourceSample of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        List<ResourceUse> uses = new ArrayList<>();
        for (Object use : struct.list("processes")) {
            if (use instanceof Map<?, ?> map) {
                uses.add(ResourceUse.of(map));
            }
        }
        return new ResourceSample(
                struct.number("sampled"), Math.max(1, struct.integer("cpus")), struct.number("memory"), uses);
    }
}

package org.steward.client.protocol;

import java.util.Map;

/**
 * What a process and its descendants use.
 *
 * @param group the process's group
 * @param name the process's name
 * @param pid its process id
 * @param born when it was started, milliseconds after its machine was; with the pid it names one run
 * @param cpuMillis processor time of the tree so far, in milliseconds; falls when a descendant ends unwaited for
 * @param rss resident memory of the tree in bytes; pages that several share count for each
 * @param processes how many there are in the tree
 */
public record ResourceUse(
        String group, String name, int pid, long born, long cpuMillis, long rss, int processes) {

    /** Reads the struct of the wire; what a server leaves out becomes empty or 0. */
    public static ResourceUse of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new ResourceUse(struct.text("group"), struct.text("name"), struct.integer("pid"), struct.number("born"),
                Math.max(0, struct.number("cpu_ms")), Math.max(0, struct.number("rss")), struct.integer("processes"));
    }

    /** Whether this is the same run of the same process: neither started again nor another one with its pid. */
    public boolean isSameRun(ResourceUse other) {
        return pid == other.pid && born == other.born && name.equals(other.name) && group.equals(other.group);
    }
}

package org.steward.client.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has changed at a server with a change feed.
 *
 * @param feed names the feed; another one than before means that the daemon is another one
 * @param sequence number of the latest change, to be given back in the next question
 * @param full whether {@code processes} are all there are, whatever was known before
 * @param state state of the daemon
 * @param removed groups taken out of service, which comes before {@code processes}
 * @param processes the processes that have changed, as they are now
 * @param history number of the latest event in the server's history; 0 if it was not told
 */
public record ProcessChanges(
        String feed,
        long sequence,
        boolean full,
        SupervisorState state,
        List<String> removed,
        List<ProcessInfo> processes,
        long history) {

    /** Reads the struct of the wire; what a server leaves out becomes empty, 0 or false. */
    public static ProcessChanges of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        List<String> removed = new ArrayList<>();
        for (Object group : struct.list("removed")) {
            if (group instanceof String name) {
                removed.add(name);
            }
        }
        List<ProcessInfo> processes = new ArrayList<>();
        for (Object process : struct.list("processes")) {
            if (process instanceof Map<?, ?> info) {
                processes.add(ProcessInfo.of(info));
            }
        }
        return new ProcessChanges(
                struct.text("feed"),
                struct.number("sequence"),
                struct.flag("full"),
                SupervisorState.ofCode(struct.integer("statecode")).orElse(SupervisorState.RUNNING),
                List.copyOf(removed),
                List.copyOf(processes),
                struct.number("history"));
    }
}

package org.steward.desktop.servers;

import java.util.Optional;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;

/**
 * Names a process of a server, whether it is there now or not; the same process is equal to itself over refreshes.
 *
 * @param server where it is
 * @param group its group's name
 * @param name its name inside the group
 */
public record ProcessRef(Server server, String group, String name) {

    /** The process of this answer. */
    public static ProcessRef of(Server server, ProcessInfo process) {
        return new ProcessRef(server, process.group(), process.name());
    }

    /** As supervisord's methods take it. Always with the group, so that no name is ambiguous. */
    public String namespec() {
        return group + ":" + name;
    }

    /** As people write it. */
    public String shown() {
        return Namespec.collapsed(group, name);
    }

    /** What is known of it now; empty when it is not in service. JavaFX thread. */
    public Optional<ProcessInfo> info() {
        return server.snapshot().process(namespec());
    }
}

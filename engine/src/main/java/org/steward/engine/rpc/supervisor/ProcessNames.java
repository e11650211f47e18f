package org.steward.engine.rpc.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.engine.process.ProcessGroup;
import org.steward.engine.process.Subprocess;
import org.steward.engine.process.Supervisor;
import org.steward.engine.rpc.RpcFault;

/** Finds processes by the names clients use. Loop thread only. */
final class ProcessNames {
    private static final Comparator<Subprocess> BY_NAME = Comparator.comparing(Subprocess::name);

    private final Supervisor supervisor;

    ProcessNames(Supervisor supervisor) {
        this.supervisor = supervisor;
    }

    /** The process of this name; a name for a whole group is a fault here. */
    Subprocess one(String name) throws RpcFault {
        Namespec spec = Namespec.parse(name);
        if (spec.isWholeGroup()) {
            groupOf(spec, name);
            throw new RpcFault(Fault.BAD_NAME, name);
        }
        return groupOf(spec, name).process(spec.process()).orElseThrow(() -> new RpcFault(Fault.BAD_NAME, name));
    }

    private ProcessGroup groupOf(Namespec spec, String name) throws RpcFault {
        return supervisor.group(spec.group()).orElseThrow(() -> new RpcFault(Fault.BAD_NAME, name));
    }

    /** The members of a group, given by its own name or as {@code group:*}, in priority order. */
    List<Subprocess> group(String group, String asGiven) throws RpcFault {
        return supervisor.group(group).orElseThrow(() -> new RpcFault(Fault.BAD_NAME, asGiven)).processes();
    }

    /** Every process, by group priority and then process priority. */
    List<Subprocess> all() {
        List<Subprocess> all = new ArrayList<>();
        for (ProcessGroup group : supervisor.groups()) {
            all.addAll(group.processes());
        }
        return all;
    }

    /** Every process, by group name and then process name. */
    List<Subprocess> allByName() {
        List<ProcessGroup> groups = new ArrayList<>(supervisor.groups());
        groups.sort(Comparator.comparing(ProcessGroup::name));
        List<Subprocess> all = new ArrayList<>();
        for (ProcessGroup group : groups) {
            List<Subprocess> members = group.processes();
            if (members.size() > 1) {
                members = new ArrayList<>(members);
                members.sort(BY_NAME);
            }
            all.addAll(members);
        }
        return all;
    }

    /** How a process is named where one name is enough. */
    static String of(Subprocess process) {
        return Namespec.collapsed(process.group().name(), process.name());
    }
}

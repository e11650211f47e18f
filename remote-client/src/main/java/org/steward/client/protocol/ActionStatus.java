package org.steward.client.protocol;

import java.util.Map;

/**
 * What became of one process in a call about many, such as {@code stopAllProcesses}.
 *
 * @param name the process's name inside its group
 * @param group the group's name
 * @param status {@link Fault#SUCCESS}, or what went wrong; FAILED also for a number supervisord does not have
 * @param description {@code OK}, or the text of the fault
 */
public record ActionStatus(String name, String group, Fault status, String description) {

    /** A good result for this process. */
    public static ActionStatus ok(String name, String group) {
        return new ActionStatus(name, group, Fault.SUCCESS, "OK");
    }

    /** Reads the struct of the wire; members that a server leaves out become empty or FAILED. */
    public static ActionStatus of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new ActionStatus(
                struct.text("name"),
                struct.text("group"),
                Fault.ofCode(struct.integer("status")).orElse(Fault.FAILED),
                struct.text("description"));
    }

    /** Whether the action worked for this process. */
    public boolean isOk() {
        return status == Fault.SUCCESS;
    }

    /** The process's name as supervisorctl writes it. */
    public String namespec() {
        return Namespec.collapsed(group, name);
    }
}

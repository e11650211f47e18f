package org.steward.client.protocol;

import java.util.Map;

/**
 * What {@code getProcessInfo} tells about one process.
 *
 * @param name the process's name inside its group
 * @param group the group's name
 * @param start when it was last started, in seconds since 1970 on the server's clock; 0 means never
 * @param stop when it last ended, in the same seconds; 0 means never
 * @param now the server's clock when it answered, in the same seconds
 * @param state its state; UNKNOWN also for a number supervisord does not have
 * @param spawnerr why the last start failed; empty if it did not
 * @param exitstatus exit status of the last end, -1 for death by signal, 0 also for none
 * @param stdoutLogfile path of its stdout log on the server; empty for none
 * @param stderrLogfile path of its stderr log on the server; empty for none
 * @param pid its process id; 0 when it is not running
 * @param description supervisord's sentence about it, such as {@code pid 12, uptime 0:00:05}
 */
public record ProcessInfo(
        String name,
        String group,
        long start,
        long stop,
        long now,
        ProcessState state,
        String spawnerr,
        int exitstatus,
        String stdoutLogfile,
        String stderrLogfile,
        int pid,
        String description) {

    /** Reads the struct of the wire; members that a server leaves out become 0 or empty. */
    public static ProcessInfo of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        String stdout = struct.text("stdout_logfile");
        return new ProcessInfo(
                struct.text("name"),
                struct.text("group"),
                struct.number("start"),
                struct.number("stop"),
                struct.number("now"),
                ProcessState.ofCode(struct.integer("state")).orElse(ProcessState.UNKNOWN),
                struct.text("spawnerr"),
                struct.integer("exitstatus"),
                stdout.isEmpty() ? struct.text("logfile") : stdout,
                struct.text("stderr_logfile"),
                struct.integer("pid"),
                struct.text("description"));
    }

    /** The process's name as supervisorctl writes it. */
    public String namespec() {
        return Namespec.collapsed(group, name);
    }
}

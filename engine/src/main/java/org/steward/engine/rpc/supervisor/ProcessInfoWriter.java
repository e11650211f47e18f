package org.steward.engine.rpc.supervisor;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.protocol.ProcessState;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.posix.Posix;
import org.steward.engine.process.Subprocess;

/** Writes what getProcessInfo tells of a process. Loop thread only. */
public final class ProcessInfoWriter {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final Posix posix;

    public ProcessInfoWriter(Posix posix) {
        this.posix = posix;
    }

    /**
     * One struct with the fourteen members supervisord sends.
     *
     * @param nowMillis wall clock, epoch milliseconds
     */
    public void write(XmlRpcWriter out, Subprocess process, long nowMillis) {
        ProcessState state = process.state();
        String stdout = text(process.logPath(false));
        out.startStruct();
        out.member("name").string(process.name());
        out.member("group").string(process.group().name());
        out.member("start").intValue(process.startMillis() / 1000);
        out.member("stop").intValue(process.stopMillis() / 1000);
        out.member("now").intValue(nowMillis / 1000);
        out.member("state").intValue(state.code());
        out.member("statename").string(state.name());
        out.member("spawnerr").string(process.spawnerr());
        out.member("exitstatus").intValue(process.exitstatus().orElse(0));
        // The first of the three is an older name of the second.
        out.member("logfile").string(stdout);
        out.member("stdout_logfile").string(stdout);
        out.member("stderr_logfile").string(text(process.logPath(true)));
        out.member("pid").intValue(process.pid());
        out.member("description").string(describe(process, state, nowMillis));
        out.endStruct();
    }

    private static String text(Optional<Path> path) {
        return path.isPresent() ? path.get().toString() : "";
    }

    private String describe(Subprocess process, ProcessState state, long nowMillis) {
        return switch (state) {
            case RUNNING -> running(process.pid(), nowMillis / 1000 - process.startMillis() / 1000);
            case FATAL, BACKOFF -> process.spawnerr().isEmpty()
                    ? "unknown error (try \"tail " + process.name() + "\")"
                    : process.spawnerr();
            case STOPPED, EXITED -> process.startMillis() == 0 ? "Not started" : date(process.stopMillis() / 1000);
            case STARTING, STOPPING, UNKNOWN -> "";
        };
    }

    /** {@code pid 12, uptime 3 days, 4:05:06}. */
    static String running(int pid, long uptimeSeconds) {
        // Below zero when the wall clock was set back.
        long uptime = Math.max(0, uptimeSeconds);
        long days = uptime / 86_400;
        int second = (int) (uptime % 86_400);
        StringBuilder text = new StringBuilder(40).append("pid ").append(pid).append(", uptime ");
        if (days > 0) {
            text.append(days).append(days == 1 ? " day, " : " days, ");
        }
        text.append(second / 3600).append(':');
        two(text, second / 60 % 60).append(':');
        return two(text, second % 60).toString();
    }

    /** {@code Jul 03 04:21 PM}, local time. */
    private String date(long epochSecond) {
        int[] t = posix.localTime(epochSecond);
        return date(t[1], t[2], t[3], t[4]);
    }

    static String date(int month, int day, int hour, int minute) {
        StringBuilder text = new StringBuilder(15).append(MONTHS[month - 1]).append(' ');
        two(text, day).append(' ');
        two(text, hour % 12 == 0 ? 12 : hour % 12).append(':');
        return two(text, minute).append(hour < 12 ? " AM" : " PM").toString();
    }

    private static StringBuilder two(StringBuilder out, int number) {
        return out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

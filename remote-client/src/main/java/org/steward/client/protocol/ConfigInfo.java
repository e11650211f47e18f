package org.steward.client.protocol;

import java.util.List;
import java.util.Map;

/**
 * One process of the server's configuration as last read, from {@code getAllConfigInfo}.
 *
 * <p>It may not run yet: see {@link #inUse}. Members that a server leaves out are 0, empty or false.
 *
 * @param name the process's name inside its group
 * @param group the group's name
 * @param inUse whether the group is active, so that the process can be started
 * @param autostart whether the process starts with its group
 * @param autorestart {@code true}, {@code false}, {@code unexpected} or {@code auto}; empty before supervisord 4.4
 * @param command the command line
 * @param directory working directory; {@code none} if not set
 * @param uid the user it runs as, by number; {@code none} if not set
 * @param groupPriority the group's place in the start order
 * @param processPriority the process's place in its group's start order
 * @param startsecs seconds it must stay up to count as RUNNING
 * @param startretries failed starts before FATAL
 * @param exitcodes exit statuses that count as expected
 * @param stopsignal number of the signal that stops it
 * @param stopwaitsecs seconds from the stop signal to SIGKILL
 * @param killasgroup whether SIGKILL goes to its whole process group
 * @param redirectStderr whether stderr is written into the stdout log
 * @param stdout its stdout log
 * @param stderr its stderr log
 * @param serverurl the URL given to the child as SUPERVISOR_SERVER_URL; {@code none} or {@code auto} if not set
 */
public record ConfigInfo(
        String name,
        String group,
        boolean inUse,
        boolean autostart,
        String autorestart,
        String command,
        String directory,
        String uid,
        int groupPriority,
        int processPriority,
        int startsecs,
        int startretries,
        List<Integer> exitcodes,
        int stopsignal,
        int stopwaitsecs,
        boolean killasgroup,
        boolean redirectStderr,
        Channel stdout,
        Channel stderr,
        String serverurl) {

    /**
     * How one output of the process is logged.
     *
     * @param logfile path of the log; {@code none} for no log, {@code auto} for one that supervisord names
     * @param maxBytes size in bytes at which it is rotated; 0 means never
     * @param backups rotated files kept
     * @param captureMaxBytes size in bytes of the capture buffer; 0 means no capture
     * @param eventsEnabled whether output is sent as PROCESS_LOG events
     * @param syslog whether output goes to syslog as well
     */
    public record Channel(
            String logfile, long maxBytes, int backups, long captureMaxBytes, boolean eventsEnabled, boolean syslog) {
    }

    /** Reads the struct of the wire. */
    public static ConfigInfo of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new ConfigInfo(
                struct.text("name"),
                struct.text("group"),
                struct.flag("inuse"),
                struct.flag("autostart"),
                struct.text("autorestart"),
                struct.text("command"),
                struct.text("directory"),
                struct.text("uid"),
                struct.integer("group_prio"),
                struct.integer("process_prio"),
                struct.integer("startsecs"),
                struct.integer("startretries"),
                struct.integers("exitcodes"),
                struct.integer("stopsignal"),
                struct.integer("stopwaitsecs"),
                struct.flag("killasgroup"),
                struct.flag("redirect_stderr"),
                channel(struct, "stdout"),
                channel(struct, "stderr"),
                struct.text("serverurl"));
    }

    private static Channel channel(Struct struct, String name) {
        return new Channel(
                struct.text(name + "_logfile"),
                struct.number(name + "_logfile_maxbytes"),
                struct.integer(name + "_logfile_backups"),
                struct.number(name + "_capture_maxbytes"),
                struct.flag(name + "_events_enabled"),
                struct.flag(name + "_syslog"));
    }

    /** The process's name as supervisorctl writes it. */
    public String namespec() {
        return Namespec.collapsed(group, name);
    }
}

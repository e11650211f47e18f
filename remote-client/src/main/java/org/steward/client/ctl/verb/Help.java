package org.steward.client.ctl.verb;

import java.util.Optional;

/** The texts of {@code help}, in supervisorctl's words for its own commands. */
public final class Help {

    private static final String TOPICS = """

            default commands (type help <topic>):
            =====================================
            add    exit      open  reload  restart   start   tail  \s
            avail  fg        pid   remove  shutdown  status  update\s
            clear  maintail  quit  reread  signal    stop    version

            """;

    private static final String MORE_TOPICS = """

            steward commands and topics (type help <topic>):
            ================================================
            json  names  parallel  rolling  servers  wait  watch

            """;

    private Help() {
    }

    /** What {@code help} without a topic shows. */
    public static String topics() {
        return TOPICS + MORE_TOPICS;
    }

    /** The help on one command or topic, ending with a newline. */
    public static Optional<String> of(String topic) {
        String text = switch (topic) {
            case "help" -> "help\t\tPrint a list of available actions\nhelp <action>\tPrint help for <action>\n";
            case "add" -> "add <name> [...]\tActivates any updates in config for process/group\n";
            case "avail" -> "avail\t\t\tDisplay all configured processes\n";
            case "clear" -> "clear <name>\t\tClear a process' log files.\n"
                    + "clear <name> <name>\tClear multiple process' log files\n"
                    + "clear all\t\tClear all process' log files\n";
            case "exit" -> "exit\tExit the supervisor shell.\n";
            case "quit" -> "quit\tExit the supervisor shell.\n";
            case "fg" -> "fg <process>\tConnect to a process in foreground mode\n\t\tCtrl-C to exit\n";
            case "maintail" -> "maintail -f \tContinuous tail of supervisor main log file (Ctrl-C to exit)\n"
                    + "maintail -100\tlast 100 *bytes* of supervisord main log file\n"
                    + "maintail\tlast 1600 *bytes* of supervisor main log file\n\n";
            case "open" -> "open <url>\tConnect to a remote supervisord process.\n"
                    + "\t\t(for UNIX domain socket, use unix:///socket/path)\n";
            case "pid" -> "pid\t\t\tGet the PID of supervisord.\n"
                    + "pid <name>\t\tGet the PID of a single child process by name.\n"
                    + "pid all\t\t\tGet the PID of every child process, one per line.\n";
            case "reload" -> "reload \t\tRestart the remote supervisord.\n";
            case "remove" -> "remove <name> [...]\tRemoves process/group from active config\n";
            case "reread" -> "reread \t\t\tReload the daemon's configuration files without add/remove\n";
            case "restart" -> "restart <name>\t\tRestart a process\n"
                    + "restart <gname>:*\tRestart all processes in a group\n"
                    + "restart <name> <name>\tRestart multiple processes or groups\n"
                    + "restart all\t\tRestart all processes\n"
                    + "Note: restart does not reread config files. For that, see reread and update.\n";
            case "shutdown" -> "shutdown \tShut the remote supervisord down.\n";
            case "signal" -> "signal <signal name> <name>\t\tSignal a process\n"
                    + "signal <signal name> <gname>:*\t\tSignal all processes in a group\n"
                    + "signal <signal name> <name> <name>\tSignal multiple processes or groups\n"
                    + "signal <signal name> all\t\tSignal all processes\n";
            case "start" -> "start <name>\t\tStart a process\n"
                    + "start <gname>:*\t\tStart all processes in a group\n"
                    + "start <name> <name>\tStart multiple processes or groups\n"
                    + "start all\t\tStart all processes\n";
            case "status" -> "status <name>\t\tGet status for a single process\n"
                    + "status <gname>:*\tGet status for all processes in a group\n"
                    + "status <name> <name>\tGet status for multiple named processes\n"
                    + "status\t\t\tGet all process status info\n";
            case "stop" -> "stop <name>\t\tStop a process\n"
                    + "stop <gname>:*\t\tStop all processes in a group\n"
                    + "stop <name> <name>\tStop multiple processes or groups\n"
                    + "stop all\t\tStop all processes\n";
            case "tail" -> "tail [-f] <name> [stdout|stderr] (default stdout)\nEx:\n"
                    + "tail -f <name>\t\tContinuous tail of named process stdout\n\t\t\tCtrl-C to exit.\n"
                    + "tail -100 <name>\tlast 100 *bytes* of process stdout\n"
                    + "tail <name> stderr\tlast 1600 *bytes* of process stderr\n";
            case "update" -> "update\t\t\tReload config and add/remove as necessary, and will restart affected"
                    + " programs\n"
                    + "update all\t\tReload config and add/remove as necessary, and will restart affected programs\n"
                    + "update <gname> [...]\tUpdate specific groups\n";
            case "version" -> "version\t\t\tShow the version of the remote supervisord process\n";
            default -> more(topic);
        };
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String more(String topic) {
        return switch (topic) {
            case "json" -> """
                    status, avail, pid, version, reread and wait take --json: a JSON array with one object for each
                    process or group. Every object has "server"; what could not be done is an object with "message".
                    """;
            case "names" -> """
                    Names may hold *, ? and [a-z]: 'web-*', '*:worker_0?'. They are compared with the name that status
                    shows and with group:process. They work for status, start, stop, restart, signal, pid, clear, wait.
                    """;
            case "parallel" -> """
                    start, stop and restart take --parallel: all processes at once, each line as it is done.
                    """;
            case "rolling" -> """
                    restart --rolling <name> [...]  Restart one process after another; each must be RUNNING
                                                    before the next; the first failure ends it.
                    """;
            case "servers" -> """
                    -s may be repeated, and takes names from ~/.config/steward/servers.toml, @tag and @all. Several
                    servers are asked at once, and the first column of the output says which one a line is from.
                    """;
            case "wait" -> """
                    wait <name> [...] [--for running|stopped|exited|fatal] [--timeout 30s]
                                    Wait until all of them are in that state (running if not given).
                    """;
            case "watch" -> """
                    status --watch [--interval 2s]  Show the listing again whenever it changes, until Ctrl-C.
                    """;
            default -> "";
        };
    }
}

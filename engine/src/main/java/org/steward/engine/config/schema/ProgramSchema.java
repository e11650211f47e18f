package org.steward.engine.config.schema;

import static org.steward.engine.config.schema.ValueType.*;

import java.util.ArrayList;
import java.util.List;

/** The keys of the three kinds of program section. */
final class ProgramSchema {

    private ProgramSchema() {}

    static List<KeySpec> program() {
        List<KeySpec> keys = new ArrayList<>();
        keys.add(new KeySpec("command", COMMAND, "", true, true, "command line of the program"));
        keys.add(each("process_name", NAME, "%(program_name)s", "name of the process"));
        keys.add(once("numprocs", INTEGER, "1", "how many processes to run"));
        keys.add(once("numprocs_start", INTEGER, "0", "first process number"));
        keys.add(once("priority", INTEGER, "999", "lower numbers start first and stop last"));
        keys.add(once("autostart", BOOLEAN, "true", "start when the daemon starts"));
        keys.add(once("startsecs", INTEGER, "1", "seconds a process must stay up to count as running"));
        keys.add(once("startretries", INTEGER, "3", "failed starts before giving up"));
        keys.add(once("autorestart", AUTORESTART, "unexpected", "start again after an exit"));
        keys.add(once("exitcodes", EXIT_CODES, "0", "exit codes that are expected"));
        keys.add(once("stopsignal", SIGNAL, "TERM", "signal that asks the process to stop"));
        keys.add(once("stopwaitsecs", INTEGER, "10", "seconds to wait after the signal before SIGKILL"));
        keys.add(once("stopasgroup", BOOLEAN, "false", "send the stop signal to the whole process group"));
        keys.add(once("killasgroup", BOOLEAN, "", "send SIGKILL to the whole process group; default as stopasgroup"));
        keys.add(once("user", USER, "", "account the process runs as"));
        keys.add(once("redirect_stderr", BOOLEAN, "false", "send standard error where standard output goes"));
        channel(keys, "stdout", "standard output");
        channel(keys, "stderr", "standard error");
        keys.add(each("environment", ENVIRONMENT, "", "environment added to the process"));
        keys.add(each("directory", ANY_DIRECTORY, "", "directory the process starts in"));
        keys.add(once("umask", OCTAL, "", "file mode mask of the process; default is the daemon's"));
        keys.add(once("serverurl", URL, "AUTO", "what the process gets as SUPERVISOR_SERVER_URL"));
        return keys;
    }

    private static void channel(List<KeySpec> keys, String prefix, String stream) {
        keys.add(each(prefix + "_logfile", CHILD_LOG, "AUTO", "where " + stream + " goes"));
        keys.add(each(prefix + "_logfile_maxbytes", BYTE_SIZE, "50MB", "size at which that log is rotated; 0 never"));
        keys.add(each(prefix + "_logfile_backups", INTEGER, "10", "rotated logs to keep"));
        keys.add(once(prefix + "_capture_maxbytes", BYTE_SIZE, "0", "size of the capture buffer; 0 does not capture"));
        keys.add(once(prefix + "_events_enabled", BOOLEAN, "false", "emit an event for output on " + stream));
        keys.add(each(prefix + "_syslog", BOOLEAN, "false", "send " + stream + " to the system log too"));
    }

    static List<KeySpec> eventListener() {
        List<KeySpec> keys = program();
        keys.add(new KeySpec("events", NAME_LIST, "", true, false, "event types to receive"));
        keys.add(once("buffer_size", INTEGER, "10", "events kept while every process of the pool is busy"));
        keys.add(once("result_handler", ENTRY_POINT, "supervisor.dispatchers:default_handler",
                "what judges the answers of the listener"));
        return keys;
    }

    static List<KeySpec> fcgiProgram() {
        List<KeySpec> keys = program();
        keys.add(new KeySpec("socket", FCGI_SOCKET, "", true, false, "socket the processes share as descriptor 0"));
        keys.add(once("socket_owner", USER_GROUP, "", "owner of a unix socket"));
        keys.add(once("socket_mode", OCTAL, "0700", "permission bits of a unix socket"));
        keys.add(once("socket_backlog", INTEGER, "", "connections that may wait, 1 to 65535"));
        return keys;
    }

    private static KeySpec each(String name, ValueType type, String defaultText, String description) {
        return new KeySpec(name, type, defaultText, false, true, description);
    }

    private static KeySpec once(String name, ValueType type, String defaultText, String description) {
        return new KeySpec(name, type, defaultText, false, false, description);
    }
}

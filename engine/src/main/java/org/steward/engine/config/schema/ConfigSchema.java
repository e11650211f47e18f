package org.steward.engine.config.schema;

import static org.steward.engine.config.schema.ValueType.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every section and key there is, with type, default and meaning. */
public final class ConfigSchema {
    private static final Map<SectionKind, Map<String, KeySpec>> KEYS = tables();

    private ConfigSchema() {}

    /** The keys of a kind of section, in the order in which they are best shown. */
    public static List<KeySpec> keys(SectionKind kind) {
        return List.copyOf(KEYS.get(kind).values());
    }

    /** One key of a kind of section. */
    public static Optional<KeySpec> key(SectionKind kind, String key) {
        return Optional.ofNullable(KEYS.get(kind).get(key));
    }

    /** Whether keys that are not in the list are handed on to a plugin instead of being ignored. */
    public static boolean takesAnyKey(SectionKind kind) {
        return kind == SectionKind.RPCINTERFACE || kind == SectionKind.CTLPLUGIN;
    }

    private static Map<SectionKind, Map<String, KeySpec>> tables() {
        Map<SectionKind, Map<String, KeySpec>> tables = new EnumMap<>(SectionKind.class);
        tables.put(SectionKind.SUPERVISORD, table(supervisord()));
        List<KeySpec> unix = new ArrayList<>();
        unix.add(required("file", SOCKET_PATH, "socket file to listen on"));
        unix.add(key("chmod", OCTAL, "0700", "permission bits of the socket file"));
        unix.add(key("chown", USER_GROUP, "", "owner of the socket file"));
        credentials(unix);
        tables.put(SectionKind.UNIX_HTTP_SERVER, table(unix));
        List<KeySpec> inet = new ArrayList<>();
        inet.add(required("port", INET_ADDRESS, "address to listen on"));
        credentials(inet);
        tables.put(SectionKind.INET_HTTP_SERVER, table(inet));
        tables.put(SectionKind.SUPERVISORCTL, table(supervisorctl()));
        tables.put(SectionKind.INCLUDE,
                table(List.of(required("files", FILE_PATTERNS, "further files to read, relative to this one"))));
        tables.put(SectionKind.PROGRAM, table(ProgramSchema.program()));
        tables.put(SectionKind.EVENTLISTENER, table(ProgramSchema.eventListener()));
        tables.put(SectionKind.FCGI_PROGRAM, table(ProgramSchema.fcgiProgram()));
        tables.put(SectionKind.GROUP, table(List.of(
                key("programs", NAME_LIST, "", "programs that leave their own group for this one"),
                key("priority", INTEGER, "999", "groups with lower numbers start first and stop last"))));
        tables.put(SectionKind.RPCINTERFACE, table(List.of(
                required("supervisor.rpcinterface_factory", ENTRY_POINT, "what makes the RPC namespace"))));
        tables.put(SectionKind.CTLPLUGIN, table(List.of(
                required("supervisor.ctl_factory", ENTRY_POINT, "what makes the supervisorctl plugin"))));
        return tables;
    }

    private static List<KeySpec> supervisord() {
        return List.of(
                key("logfile", PATH, "supervisord.log", "main log; syslog sends it to the system log"),
                key("logfile_maxbytes", BYTE_SIZE, "50MB", "size at which the main log is rotated; 0 never"),
                key("logfile_backups", INTEGER, "10", "rotated main logs to keep"),
                key("loglevel", LOG_LEVEL, "info", "least severe messages the main log takes"),
                key("pidfile", PATH, "supervisord.pid", "file that gets the daemon's process id"),
                key("umask", OCTAL, "022", "file mode mask, set only when daemonizing"),
                key("nodaemon", BOOLEAN, "false", "stay in the foreground"),
                key("silent", BOOLEAN, "false", "in the foreground, do not copy the log to standard output"),
                key("minfds", INTEGER, "1024", "open files the daemon must be allowed"),
                key("minprocs", INTEGER, "200", "processes the daemon must be allowed"),
                key("nocleanup", BOOLEAN, "false", "keep AUTO logs of earlier runs"),
                key("childlogdir", DIRECTORY, "$TMPDIR", "directory of AUTO logs"),
                key("user", USER, "", "account the daemon becomes when root starts it"),
                key("directory", DIRECTORY, "", "directory to change to, only when daemonizing"),
                key("strip_ansi", BOOLEAN, "false", "take escape sequences out of child logs"),
                key("environment", ENVIRONMENT, "", "environment added to every process"),
                key("identifier", TEXT, "supervisor", "name of this daemon in RPC and in AUTO log names"));
    }

    private static List<KeySpec> supervisorctl() {
        return List.of(
                key("serverurl", URL, "http://localhost:9001", "server to talk to"),
                key("username", TEXT, "", "user name for the server"),
                key("password", PASSWORD, "", "password for the server, in clear text"),
                key("prompt", TEXT, "supervisor", "prompt of the shell"),
                key("history_file", SOCKET_PATH, "", "file that keeps the shell's history"));
    }

    private static void credentials(List<KeySpec> keys) {
        keys.add(key("username", TEXT, "", "user name clients must give; needs a password"));
        keys.add(key("password", PASSWORD, "", "password clients must give; needs a user name"));
    }

    private static KeySpec key(String name, ValueType type, String defaultText, String description) {
        return new KeySpec(name, type, defaultText, false, false, description);
    }

    private static KeySpec required(String name, ValueType type, String description) {
        return new KeySpec(name, type, "", true, false, description);
    }

    private static Map<String, KeySpec> table(List<KeySpec> keys) {
        Map<String, KeySpec> table = new LinkedHashMap<>();
        for (KeySpec key : keys) {
            table.put(key.name(), key);
        }
        return table;
    }
}

package org.steward.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Configurations back as key and text, as a file would have them; a value that is not set is an empty text. */
public final class ConfigKeys {

    /** Linux's names, by number. */
    private static final String[] SIGNALS = {"", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL",
        "USR1", "SEGV", "USR2", "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
        "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS"};

    private ConfigKeys() {}

    /** The keys of {@code [supervisord]}. */
    public static Map<String, String> of(SupervisordConfig s) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("logfile", s.syslog() ? "syslog" : log(s.logfile()));
        keys.put("logfile_maxbytes", bytes(s.logfileMaxbytes()));
        keys.put("logfile_backups", Integer.toString(s.logfileBackups()));
        keys.put("loglevel", s.loglevel().word());
        keys.put("pidfile", s.pidfile().toString());
        keys.put("umask", octal(s.umask()));
        keys.put("nodaemon", Boolean.toString(s.nodaemon()));
        keys.put("silent", Boolean.toString(s.silent()));
        keys.put("minfds", Integer.toString(s.minfds()));
        keys.put("minprocs", Integer.toString(s.minprocs()));
        keys.put("nocleanup", Boolean.toString(s.nocleanup()));
        keys.put("childlogdir", s.childlogdir().toString());
        keys.put("user", s.user().map(Account::name).orElse(""));
        keys.put("directory", s.directory().map(Object::toString).orElse(""));
        keys.put("strip_ansi", Boolean.toString(s.stripAnsi()));
        keys.put("environment", environment(s.environment()));
        keys.put("identifier", s.identifier());
        return keys;
    }

    /** The keys of an HTTP server; a password is not told. */
    public static Map<String, String> of(HttpServerConfig server) {
        Map<String, String> keys = new LinkedHashMap<>();
        switch (server) {
            case HttpServerConfig.Inet inet -> keys.put("port", (inet.host().isEmpty() ? "*" : inet.host()) + ":"
                    + inet.port());
            case HttpServerConfig.Unix unix -> {
                keys.put("file", unix.file().toString());
                keys.put("chmod", octal(unix.chmod()));
                keys.put("chown", unix.chown().equals(Owner.UNCHANGED) ? "" : owner(unix.chown()));
            }
        }
        keys.put("username", server.credentials().map(HttpServerConfig.Credentials::username).orElse(""));
        keys.put("password", server.credentials().map(c -> "***").orElse(""));
        return keys;
    }

    /** The keys of a group itself. */
    public static Map<String, String> of(GroupConfig group) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("priority", Integer.toString(group.priority()));
        switch (group.kind()) {
            case GroupKind.Programs() -> { }
            case GroupKind.EventListeners(List<String> events, int bufferSize, String handler) -> {
                keys.put("events", String.join(",", events));
                keys.put("buffer_size", Integer.toString(bufferSize));
                keys.put("result_handler", handler);
            }
            case GroupKind.FastCgi fastCgi -> {
                keys.put("socket", fastCgi.socket());
                keys.put("socket_owner", fastCgi.owner().map(ConfigKeys::owner).orElse(""));
                keys.put("socket_mode", octal(fastCgi.mode()));
                keys.put("socket_backlog", number(fastCgi.backlog()));
            }
        }
        return keys;
    }

    /** The keys of a program section, for one process. */
    public static Map<String, String> of(ProgramConfig p) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("command", p.command());
        keys.put("process_name", p.name());
        keys.put("priority", Integer.toString(p.priority()));
        keys.put("autostart", Boolean.toString(p.autostart()));
        keys.put("startsecs", Integer.toString(p.startsecs()));
        keys.put("startretries", Integer.toString(p.startretries()));
        keys.put("autorestart", switch (p.autorestart()) {
            case NEVER -> "false";
            case ALWAYS -> "true";
            case UNEXPECTED -> "unexpected";
        });
        keys.put("exitcodes", String.join(",", p.exitcodes().stream().map(String::valueOf).toList()));
        keys.put("stopsignal", signal(p.stopsignal()));
        keys.put("stopwaitsecs", Integer.toString(p.stopwaitsecs()));
        keys.put("stopasgroup", Boolean.toString(p.stopasgroup()));
        keys.put("killasgroup", Boolean.toString(p.killasgroup()));
        keys.put("user", p.user().map(Account::name).orElse(""));
        keys.put("redirect_stderr", Boolean.toString(p.redirectStderr()));
        channel(keys, "stdout", p.stdout());
        channel(keys, "stderr", p.stderr());
        keys.put("environment", environment(p.environment()));
        keys.put("directory", p.directory().map(Object::toString).orElse(""));
        keys.put("umask", p.umask().isPresent() ? octal(p.umask().getAsInt()) : "");
        keys.put("serverurl", p.serverurl().orElse("AUTO"));
        return keys;
    }

    private static void channel(Map<String, String> keys, String stream, ChannelConfig channel) {
        keys.put(stream + "_logfile", log(channel.logfile()));
        keys.put(stream + "_logfile_maxbytes", bytes(channel.maxbytes()));
        keys.put(stream + "_logfile_backups", Integer.toString(channel.backups()));
        keys.put(stream + "_capture_maxbytes", bytes(channel.captureMaxbytes()));
        keys.put(stream + "_events_enabled", Boolean.toString(channel.eventsEnabled()));
        keys.put(stream + "_syslog", Boolean.toString(channel.syslog()));
    }

    private static String log(LogFile file) {
        return switch (file) {
            case LogFile.At at -> at.path().toString();
            case LogFile.Auto() -> "AUTO";
            case LogFile.None() -> "NONE";
        };
    }

    private static String bytes(long bytes) {
        for (int shift = 30; shift > 0 && bytes != 0; shift -= 10) {
            if (bytes % (1L << shift) == 0) {
                return (bytes >> shift) + (shift == 30 ? "GB" : shift == 20 ? "MB" : "KB");
            }
        }
        return Long.toString(bytes);
    }

    private static String signal(int number) {
        return number > 0 && number < SIGNALS.length ? SIGNALS[number] : Integer.toString(number);
    }

    private static String octal(int mode) {
        return "0" + Integer.toOctalString(mode);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String owner(Owner owner) {
        return owner.gid() < 0 ? Integer.toString(owner.uid()) : owner.uid() + ":" + owner.gid();
    }

    /** An environment as a file would have it, in its order. */
    public static String environment(Map<String, String> environment) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> pair : environment.entrySet()) {
            char quote = pair.getValue().indexOf('"') < 0 ? '"' : '\'';
            text.append(text.isEmpty() ? "" : ",").append(pair.getKey()).append('=')
                    .append(quote).append(pair.getValue()).append(quote);
        }
        return text.toString();
    }
}

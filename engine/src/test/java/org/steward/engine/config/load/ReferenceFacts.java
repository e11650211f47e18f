package org.steward.engine.config.load;

import static org.steward.engine.config.ini.PythonText.repr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.steward.engine.config.Account;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.Owner;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;

/** Our side of the comparison: a configuration as {@code reference.py} prints one. */
final class ReferenceFacts {
    private final List<String> lines = new ArrayList<>();

    static List<String> of(EngineConfig config) {
        ReferenceFacts facts = new ReferenceFacts();
        facts.supervisord(config.supervisord(), config.supervisorInterface());
        for (StartupMessage message : config.messages()) {
            if (message.level() != LogLevel.CRITICAL) {
                facts.show(message.level() == LogLevel.WARN ? "WARN" : "INFO", message.text());
            }
        }
        config.servers().forEach(facts::server);
        config.groups().forEach(facts::group);
        return facts.lines;
    }

    private void show(String key, Object value) {
        lines.add(key + "=" + value);
    }

    private void supervisord(SupervisordConfig s, boolean supervisorInterface) {
        show("logfile", s.syslog() ? "syslog" : log(s.logfile()));
        show("logfile_maxbytes", s.logfileMaxbytes());
        show("logfile_backups", s.logfileBackups());
        show("loglevel", s.loglevel().number());
        show("pidfile", s.pidfile());
        show("umask", Integer.toString(s.umask(), 8));
        show("nodaemon", s.nodaemon());
        show("silent", s.silent());
        show("minfds", s.minfds());
        show("minprocs", s.minprocs());
        show("nocleanup", s.nocleanup());
        show("childlogdir", s.childlogdir().normalize());
        show("uid", uid(s.user()));
        show("directory", s.directory().map(d -> d.normalize().toString()).orElse("none"));
        show("strip_ansi", s.stripAnsi());
        show("environment", pairs(s.environment()));
        show("identifier", repr(s.identifier()));
        show("interfaces", supervisorInterface ? "supervisor" : "");
    }

    private static String uid(Optional<Account> account) {
        return account.map(a -> "" + a.uid()).orElse("none");
    }

    private static String pairs(Map<String, String> environment) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(environment).forEach((key, value) -> pairs.add(repr(key) + ":" + repr(value)));
        return String.join(",", pairs);
    }

    private static String log(LogFile file) {
        return switch (file) {
            case LogFile.At at -> at.path().normalize().toString();
            case LogFile.Auto() -> "AUTO";
            case LogFile.None() -> "NONE";
        };
    }

    private static String owner(Owner owner) {
        return owner.uid() + ":" + owner.gid();
    }

    private void server(HttpServerConfig server) {
        String where = switch (server) {
            case HttpServerConfig.Inet inet -> repr(inet.host()) + " " + inet.port();
            case HttpServerConfig.Unix unix ->
                unix.file() + " " + Integer.toString(unix.chmod(), 8) + " " + owner(unix.chown());
        };
        String login = server.credentials().map(c -> repr(c.username()) + " " + repr(c.password())).orElse("None None");
        show("server", repr(server.section()) + " " + where + " " + login);
    }

    private void group(GroupConfig group) {
        show("group", repr(group.name()) + " " + group.priority());
        switch (group.kind()) {
            case GroupKind.Programs() -> { }
            case GroupKind.EventListeners(var events, var size, var handler) ->
                show("events", String.join(",", events.stream().sorted().toList()) + " " + size);
            case GroupKind.FastCgi(var socket, var owner, var mode, var backlog) ->
                show("socket", socket + " " + owner.map(ReferenceFacts::owner).orElse("none") + " "
                        + Integer.toString(mode, 8) + " "
                        + (backlog.isPresent() ? backlog.getAsInt() : "none"));
        }
        group.processes().forEach(this::process);
    }

    private void process(ProgramConfig p) {
        lines.add("process");
        show("name", repr(p.name()));
        show("command", repr(p.command()));
        show("directory", p.directory().map(d -> repr(d.toString())).orElse("none"));
        show("umask", p.umask().isPresent() ? Integer.toString(p.umask().getAsInt(), 8) : "none");
        show("priority", p.priority());
        show("startsecs", p.startsecs());
        show("startretries", p.startretries());
        show("stopwaitsecs", p.stopwaitsecs());
        show("stopsignal", p.stopsignal());
        show("autostart", p.autostart());
        show("stopasgroup", p.stopasgroup());
        show("killasgroup", p.killasgroup());
        show("redirect_stderr", p.redirectStderr());
        show("autorestart", p.autorestart());
        show("exitcodes", String.join(",", p.exitcodes().stream().map(String::valueOf).toList()));
        show("uid", uid(p.user()));
        channel("stdout", p.stdout());
        channel("stderr", p.stderr());
        show("environment", pairs(p.environment()));
        show("serverurl", p.serverurl().map(url -> repr(url)).orElse("none"));
    }

    private void channel(String stream, ChannelConfig channel) {
        show(stream + "_logfile", log(channel.logfile()));
        show(stream + "_logfile_maxbytes", channel.maxbytes());
        show(stream + "_logfile_backups", channel.backups());
        show(stream + "_capture_maxbytes", channel.captureMaxbytes());
        show(stream + "_events_enabled", channel.eventsEnabled());
        show(stream + "_syslog", channel.syslog());
    }
}

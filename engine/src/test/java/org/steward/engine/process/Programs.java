package org.steward.engine.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.ProgramConfig;

/** Builds a program with supervisord's defaults, except that it has no logs; each method changes one key. */
final class Programs {
    private static final ChannelConfig NO_LOG = new ChannelConfig(new LogFile.None(), 0, 0, 0, false, false);

    private final String name;
    private final Map<String, String> environment = new HashMap<>();
    private String command;
    private Optional<Path> directory = Optional.empty();
    private OptionalInt umask = OptionalInt.empty();
    private int priority = 999;
    private boolean autostart = true;
    private int startsecs = 1;
    private int startretries = 3;
    private AutoRestart autorestart = AutoRestart.UNEXPECTED;
    private List<Integer> exitcodes = List.of(0);
    private int stopsignal = 15;
    private int stopwaitsecs = 10;
    private boolean stopasgroup;
    private boolean killasgroup;
    private Optional<Account> user = Optional.empty();
    private boolean redirectStderr;
    private ChannelConfig stdout = NO_LOG;
    private ChannelConfig stderr = NO_LOG;

    private Programs(String name, String command) {
        this.name = name;
        this.command = command;
    }

    static Programs program(String name) {
        return new Programs(name, "/bin/cat");
    }

    /** A program that is a shell script. */
    static Programs shell(String name, String script) {
        return new Programs(name, "/bin/sh -c '" + script + "'");
    }

    Programs command(String value) {
        command = value;
        return this;
    }

    Programs directory(Path value) {
        directory = Optional.of(value);
        return this;
    }

    Programs umask(int value) {
        umask = OptionalInt.of(value);
        return this;
    }

    Programs priority(int value) {
        priority = value;
        return this;
    }

    Programs autostart(boolean value) {
        autostart = value;
        return this;
    }

    Programs startsecs(int value) {
        startsecs = value;
        return this;
    }

    Programs startretries(int value) {
        startretries = value;
        return this;
    }

    Programs autorestart(AutoRestart value) {
        autorestart = value;
        return this;
    }

    Programs exitcodes(Integer... values) {
        exitcodes = List.of(values);
        return this;
    }

    Programs stopsignal(int value) {
        stopsignal = value;
        return this;
    }

    Programs stopwaitsecs(int value) {
        stopwaitsecs = value;
        return this;
    }

    /** Sets killasgroup too, as its default follows. */
    Programs stopasgroup(boolean value) {
        stopasgroup = value;
        killasgroup = value;
        return this;
    }

    Programs killasgroup(boolean value) {
        killasgroup = value;
        return this;
    }

    Programs user(Account value) {
        user = Optional.of(value);
        return this;
    }

    Programs redirectStderr() {
        redirectStderr = true;
        return this;
    }

    Programs stdout(Path logfile) {
        return stdout(new ChannelConfig(new LogFile.At(logfile), 50 << 20, 10, 0, false, false));
    }

    Programs stdout(ChannelConfig value) {
        stdout = value;
        return this;
    }

    Programs stderr(Path logfile) {
        stderr = new ChannelConfig(new LogFile.At(logfile), 50 << 20, 10, 0, false, false);
        return this;
    }

    Programs environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    ProgramConfig build() {
        return new ProgramConfig(
                name, name, command, directory, umask, priority, autostart, startsecs, startretries, autorestart,
                exitcodes, stopsignal, stopwaitsecs, stopasgroup, killasgroup, user, redirectStderr, stdout, stderr,
                Map.copyOf(environment), Optional.empty());
    }

    /** The group a lone program makes. */
    GroupConfig alone() {
        return group(name, priority, this);
    }

    static GroupConfig group(String name, int priority, Programs... members) {
        List<ProgramConfig> programs = new ArrayList<>();
        for (Programs member : members) {
            programs.add(member.build());
        }
        return new GroupConfig(name, priority, new GroupKind.Programs(), programs);
    }
}

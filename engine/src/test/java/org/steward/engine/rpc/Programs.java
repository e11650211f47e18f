package org.steward.engine.rpc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.SupervisordConfig;

/** Configurations for tests. */
public final class Programs {
    private final Path directory;
    private final List<GroupConfig> groups = new ArrayList<>();

    public Programs(Path directory) {
        this.directory = directory;
    }

    /** A program that is not started by itself, with startsecs 0 and its logs in the directory. */
    public Programs program(String name, String command) {
        return group(name, member(name, command, 0));
    }

    public Programs program(String name, String command, int startsecs) {
        return group(name, member(name, command, startsecs));
    }

    public Programs group(String name, ProgramConfig... members) {
        groups.add(new GroupConfig(name, 999, new GroupKind.Programs(), List.of(members)));
        return this;
    }

    public ProgramConfig member(String name, String command, int startsecs) {
        return new ProgramConfig(name, name, command, Optional.empty(), OptionalInt.empty(), 999, false, startsecs, 0,
                AutoRestart.NEVER, List.of(0), 15, 10, false, false, Optional.empty(), false,
                channel(name + ".out"), channel(name + ".err"), Map.of(), Optional.empty());
    }

    private ChannelConfig channel(String file) {
        return new ChannelConfig(new LogFile.At(directory.resolve(file)), 0, 0, 0, false, false);
    }

    public EngineConfig config(List<HttpServerConfig> servers) {
        SupervisordConfig supervisord = new SupervisordConfig(
                new LogFile.At(directory.resolve("main.log")), false, 0, 0, LogLevel.INFO,
                directory.resolve("pid"), 022, true, true, 1024, 200, false, directory, Optional.empty(),
                Optional.empty(), false, Map.of(), "tested");
        return new EngineConfig(
                directory.resolve("supervisord.conf"), supervisord, servers, groups, true, List.of(), List.of());
    }
}

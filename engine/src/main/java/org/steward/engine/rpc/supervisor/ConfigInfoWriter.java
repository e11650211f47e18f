package org.steward.engine.rpc.supervisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.config.ChannelConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.process.ProcessGroup;
import org.steward.engine.process.Subprocess;
import org.steward.engine.process.Supervisor;

/** Writes what getAllConfigInfo tells: every process of the configuration last read, active or not. */
final class ConfigInfoWriter {
    private record Row(GroupConfig group, ProgramConfig program) {}

    private ConfigInfoWriter() {}

    static void writeAll(XmlRpcWriter out, Supervisor supervisor) {
        List<Row> rows = new ArrayList<>();
        for (GroupConfig group : supervisor.pending().groups()) {
            for (ProgramConfig program : group.processes()) {
                rows.add(new Row(group, program));
            }
        }
        rows.sort(Comparator.comparing(row -> row.program().name()));
        out.startArray();
        for (Row row : rows) {
            write(out, row.group(), row.program(), supervisor.group(row.group().name()));
        }
        out.endArray();
    }

    private static void write(
            XmlRpcWriter out, GroupConfig group, ProgramConfig program, Optional<ProcessGroup> active) {
        // The process that runs with exactly this configuration knows where its AUTO logs are.
        Optional<Subprocess> process = active
                .filter(a -> a.config() == group)
                .flatMap(a -> a.process(program.name()));
        out.startStruct();
        out.member("autostart").booleanValue(program.autostart());
        out.member("autorestart");
        switch (program.autorestart()) {
            case NEVER -> out.booleanValue(false);
            case ALWAYS -> out.booleanValue(true);
            case UNEXPECTED -> out.string("unexpected");
        }
        out.member("directory").string(program.directory().map(Object::toString).orElse("none"));
        out.member("uid");
        if (program.user().isPresent()) {
            out.intValue(program.user().get().uid());
        } else {
            out.string("none");
        }
        out.member("command").string(program.command());
        out.member("exitcodes").value(program.exitcodes());
        out.member("group").string(group.name());
        out.member("group_prio").intValue(group.priority());
        out.member("inuse").booleanValue(active.isPresent());
        out.member("killasgroup").booleanValue(program.killasgroup());
        out.member("name").string(program.name());
        out.member("process_prio").intValue(program.priority());
        out.member("redirect_stderr").booleanValue(program.redirectStderr());
        out.member("startretries").intValue(program.startretries());
        out.member("startsecs").intValue(program.startsecs());
        out.member("stopsignal").intValue(program.stopsignal());
        out.member("stopwaitsecs").intValue(program.stopwaitsecs());
        channel(out, "stdout", program.stdout(), process.flatMap(p -> p.logPath(false)).map(Object::toString));
        channel(out, "stderr", program.stderr(), process.flatMap(p -> p.logPath(true)).map(Object::toString));
        out.member("serverurl").string(program.serverurl().orElse("none"));
        out.endStruct();
    }

    private static void channel(XmlRpcWriter out, String stream, ChannelConfig config, Optional<String> path) {
        out.member(stream + "_capture_maxbytes").intValue(config.captureMaxbytes());
        out.member(stream + "_events_enabled").booleanValue(config.eventsEnabled());
        out.member(stream + "_logfile").string(switch (config.logfile()) {
            case LogFile.At(var file) -> file.toString();
            case LogFile.Auto() -> path.orElse("auto");
            case LogFile.None() -> "none";
        });
        out.member(stream + "_logfile_backups").intValue(config.backups());
        out.member(stream + "_logfile_maxbytes").intValue(config.maxbytes());
        out.member(stream + "_syslog").booleanValue(config.syslog());
    }
}

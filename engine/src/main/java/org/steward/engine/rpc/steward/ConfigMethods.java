package org.steward.engine.rpc.steward;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.UpdatePreview;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.config.ConfigKeys;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.Origin;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.Secrets;
import org.steward.engine.config.check.EffectiveReport;
import org.steward.engine.config.check.Inspection;
import org.steward.engine.process.ProcessGroup;
import org.steward.engine.process.Subprocess;
import org.steward.engine.process.Supervisor;
import org.steward.engine.rpc.MethodDoc;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcFault;

/**
 * {@code steward.previewUpdate} and {@code steward.getEffectiveConfig}: both look at the files anew and take nothing
 * over. Loop thread only.
 */
final class ConfigMethods {
    static final MethodDoc PREVIEW = MethodDoc.of("previewUpdate", "struct", "Tells what an update would do, without"
            + " doing it. The struct has valid, findings (file, line, severity, section, key, message, why, fix) and"
            + " groups: name, change (ADDED, CHANGED, REMOVED), keys, and processes with name, change, state,"
            + " action (START, STOP, RESTART, NONE) and keys. A key has key, variable (of an environment), old, new and"
            + " masked.");
    static final MethodDoc EFFECTIVE = MethodDoc.of("getEffectiveConfig", "array", "Tells every configuration value in"
            + " effect for a process or, without a name, for the daemon: structs of key, value, default, file, line,"
            + " from and, where the files have another value now, pending. Secrets in environments are masked.",
            "string name");

    private final Supervisor supervisor;
    private final Supplier<Inspection> files;

    ConfigMethods(Supervisor supervisor, Supplier<Inspection> files) {
        this.supervisor = supervisor;
        this.files = files;
    }

    // ---- preview -----------------------------------------------------------------------------------------------

    void preview(Reply reply) {
        Inspection seen = files.get();
        List<UpdatePreview.Group> groups = seen.isValid()
                ? new UpdatePlan(this::state).of(
                        supervisor.groups().stream().map(ProcessGroup::config).toList(), seen.config().get().groups())
                : List.of();
        reply.answer(out -> {
            out.startStruct().member("valid").booleanValue(seen.isValid());
            out.member("groups").startArray();
            groups.forEach(group -> write(out, group));
            out.endArray().member("findings").startArray();
            seen.findings().forEach(finding -> write(out, finding));
            out.endArray().endStruct();
        });
    }

    private Optional<ProcessState> state(String group, String name) {
        return supervisor.group(group).flatMap(g -> g.process(name)).map(Subprocess::state);
    }

    private static void write(XmlRpcWriter out, UpdatePreview.Group group) {
        out.startStruct().member("name").string(group.name()).member("change").string(group.change().name());
        writeKeys(out, group.keys());
        out.member("processes").startArray();
        for (UpdatePreview.Process process : group.processes()) {
            out.startStruct().member("name").string(process.name()).member("change").string(process.change().name());
            process.state().ifPresent(state -> out.member("state").intValue(state.code())
                    .member("statename").string(state.name()));
            out.member("action").string(process.action().name());
            writeKeys(out, process.keys());
            out.endStruct();
        }
        out.endArray().endStruct();
    }

    private static void writeKeys(XmlRpcWriter out, List<UpdatePreview.Key> keys) {
        out.member("keys").startArray();
        for (UpdatePreview.Key key : keys) {
            out.startStruct().member("key").string(key.key()).member("variable").string(key.variable())
                    .member("old").string(key.before()).member("new").string(key.after())
                    .member("masked").booleanValue(key.masked()).endStruct();
        }
        out.endArray();
    }

    private static void write(XmlRpcWriter out, Finding finding) {
        out.startStruct().member("file").string(finding.file().toString()).member("line").intValue(finding.line())
                .member("severity").string(finding.severity().name().toLowerCase(Locale.ROOT))
                .member("section").string(finding.section()).member("key").string(finding.key())
                .member("message").string(finding.message()).member("why").string(finding.why())
                .member("fix").string(finding.fix()).endStruct();
    }

    // ---- values in effect --------------------------------------------------------------------------------------

    /** A value of the files: what it is, what decided it, and its place. */
    private record Filed(String value, String from, Optional<Origin> origin) {}

    void effective(String name, Reply reply) throws RpcFault {
        Map<String, String> running;
        Map<String, String> environment;
        Map<String, Filed> filed = new LinkedHashMap<>();
        Inspection seen = files.get();
        if (name.isEmpty()) {
            running = ConfigKeys.of(supervisor.running().supervisord());
            environment = supervisor.running().supervisord().environment();
            seen.report().ifPresent(report -> file(filed, report, "supervisord", "supervisord", report::origin));
        } else {
            Namespec spec = Namespec.parse(name);
            Subprocess process = supervisor.group(spec.group()).flatMap(group -> group.process(spec.process()))
                    .orElseThrow(() -> new RpcFault(Fault.BAD_NAME, name));
            running = ConfigKeys.of(process.config());
            environment = process.config().environment();
            fileProcess(filed, seen, spec);
        }
        Map<String, String> masked = new LinkedHashMap<>(running);
        masked.replace("environment", ConfigKeys.environment(Secrets.masked(environment)));
        Optional<String> pendingEnvironment = seen.config().flatMap(config -> pendingEnvironment(config, name));
        filed.forEach((key, value) -> masked.putIfAbsent(key, value.value));
        reply.answer(out -> {
            out.startArray();
            masked.forEach((key, value) -> {
                Filed file = filed.getOrDefault(key, new Filed(value, "", Optional.empty()));
                out.startStruct().member("key").string(key).member("value").string(value);
                out.member("default").booleanValue(file.from.equals("default"));
                out.member("file").string(file.origin.map(origin -> origin.file().toString()).orElse(""));
                out.member("line").intValue(file.origin.map(Origin::line).orElse(0));
                out.member("from").string(file.from);
                if (filed.containsKey(key) && !file.value.equals(running.getOrDefault(key, file.value))) {
                    out.member("pending").string(
                            key.equals("environment") ? pendingEnvironment.orElse("") : file.value);
                }
                out.endStruct();
            });
            out.endArray();
        });
    }

    private static Optional<String> pendingEnvironment(EngineConfig config, String name) {
        Optional<Map<String, String>> environment = name.isEmpty()
                ? Optional.of(config.supervisord().environment())
                : find(config, Namespec.parse(name)).map(ProgramConfig::environment);
        return environment.map(Secrets::masked).map(ConfigKeys::environment);
    }

    private static Optional<GroupConfig> group(EngineConfig config, String name) {
        return config.groups().stream().filter(group -> group.name().equals(name)).findFirst();
    }

    private static Optional<ProgramConfig> find(EngineConfig config, Namespec spec) {
        return group(config, spec.group()).flatMap(group -> group.processes().stream()
                .filter(process -> process.name().equals(spec.process())).findFirst());
    }

    private static void fileProcess(Map<String, Filed> filed, Inspection seen, Namespec spec) {
        Optional<ProgramConfig> process = seen.config().flatMap(config -> find(config, spec));
        if (process.isPresent() && seen.report().isPresent()) {
            EffectiveReport report = seen.report().get();
            GroupConfig group = group(seen.config().get(), spec.group()).orElseThrow();
            file(filed, report, "process", spec.group() + ":" + spec.process(),
                    key -> report.origin(group, process.get(), key));
        }
    }

    private interface Origins {
        Optional<Origin> of(String key);
    }

    private static void file(
            Map<String, Filed> filed, EffectiveReport report, String kind, String name, Origins origins) {
        for (EffectiveReport.Item item : report.items()) {
            if (item.kind().equals(kind) && item.name().equals(name)) {
                for (EffectiveReport.Value value : item.values()) {
                    Optional<Origin> origin = value.from().equals("command line")
                            ? Optional.empty() : origins.of(value.key());
                    filed.put(value.key(), new Filed(value.value(), value.from(), origin));
                }
            }
        }
    }
}

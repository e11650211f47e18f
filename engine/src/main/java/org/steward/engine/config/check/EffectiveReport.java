package org.steward.engine.config.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.ConfigKeys;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Origin;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.load.ServerOptions;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;

/** Every value in effect and where it comes from: {@code --effective}. */
public final class EffectiveReport {

    /**
     * A value in effect.
     *
     * @param value as a file would have it, expanded
     * @param from  {@code file:line}, {@code [DEFAULT] file:line}, {@code command line}, {@code default}, or what else
     *              decided it
     */
    public record Value(String key, String value, String from) {}

    /**
     * A thing with values.
     *
     * @param kind   {@code supervisord}, {@code server}, {@code group} or {@code process}
     * @param name   section, group, or group and process with a colon between
     */
    public record Item(String kind, String name, List<Value> values) {}

    private final RawConfig raw;
    private final EngineConfig config;
    private final ServerOptions options;

    /** A report on a configuration that was built from these files and options. */
    public EffectiveReport(RawConfig raw, EngineConfig config, ServerOptions options) {
        this.raw = raw;
        this.config = config;
        this.options = options;
    }

    /** Everything there is, the daemon first, each group before its processes. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(new Item("supervisord", "supervisord", supervisord()));
        for (HttpServerConfig server : config.servers()) {
            items.add(new Item("server", server.section(), plain(server.section(), ConfigKeys.of(server))));
        }
        for (GroupConfig group : config.groups()) {
            items.add(new Item("group", group.name(), plain(Sections.of(raw, group), ConfigKeys.of(group))));
            for (ProgramConfig process : group.processes()) {
                String section = Sections.of(raw, group, process);
                List<Value> values = process(section, process);
                values.addAll(numbers(section, group, process));
                items.add(new Item("process", group.name() + ":" + process.name(), values));
            }
        }
        return items;
    }

    /** A block of {@code key=value  ; from} lines per thing. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Item item : items()) {
            out.append(out.isEmpty() ? "" : "\n").append(item.kind());
            if (!item.kind().equals(item.name())) {
                out.append(' ').append(item.name());
            }
            out.append('\n');
            for (Value value : item.values()) {
                out.append("  ").append(value.key()).append('=').append(value.value().replace("\n", "\\n"))
                        .append("  ; ").append(value.from()).append('\n');
            }
        }
        return out.toString();
    }

    /** An object with the daemon, the servers, and the groups with their processes. */
    public String json() {
        JsonWriter json = new JsonWriter().beginObject();
        json.member("file", config.file().toString());
        List<Item> items = items();
        json.name("supervisord").beginObject();
        values(json, items.getFirst());
        json.endObject().name("servers").beginArray();
        int i = 1;
        for (; i < items.size() && items.get(i).kind().equals("server"); i++) {
            json.beginObject().member("name", items.get(i).name());
            values(json, items.get(i));
            json.endObject();
        }
        json.endArray().name("groups").beginArray();
        while (i < items.size()) {
            json.beginObject().member("name", items.get(i).name());
            values(json, items.get(i++));
            json.name("processes").beginArray();
            for (; i < items.size() && items.get(i).kind().equals("process"); i++) {
                json.beginObject().member("name", items.get(i).name());
                values(json, items.get(i));
                json.endObject();
            }
            json.endArray().endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static void values(JsonWriter json, Item item) {
        json.name("values").beginObject();
        for (Value value : item.values()) {
            json.name(value.key()).beginObject()
                    .member("value", value.value()).member("from", value.from()).endObject();
        }
        json.endObject();
    }

    private List<Value> supervisord() {
        List<Value> values = new ArrayList<>();
        List<String> given = options.givenKeys();
        for (Map.Entry<String, String> key : ConfigKeys.of(config.supervisord()).entrySet()) {
            String from = given.contains(key.getKey()) ? "command line" : from("supervisord", key.getKey());
            values.add(new Value(key.getKey(), key.getValue(), from));
        }
        return values;
    }

    private List<Value> plain(String section, Map<String, String> keys) {
        List<Value> values = new ArrayList<>();
        keys.forEach((key, value) -> values.add(new Value(key, value, from(section, key))));
        return values;
    }

    private List<Value> process(String section, ProgramConfig process) {
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, String> key : ConfigKeys.of(process).entrySet()) {
            values.add(new Value(key.getKey(), key.getValue(), switch (key.getKey()) {
                case "environment" -> environmentFrom(section);
                case "killasgroup" -> value(section, "killasgroup").isPresent() ? from(section, "killasgroup")
                        : from(section, "stopasgroup") + " (stopasgroup)";
                case "stderr_logfile" -> process.redirectStderr()
                        ? from(section, "redirect_stderr") + " (redirect_stderr)" : from(section, "stderr_logfile");
                default -> from(section, key.getKey());
            }));
        }
        return values;
    }

    /** The two keys that decided how many processes there are, and so belong to none of them alone. */
    private List<Value> numbers(String section, GroupConfig group, ProgramConfig process) {
        long numprocs = group.processes().stream()
                .filter(other -> other.programName().equals(process.programName())).count();
        String start = value(section, "numprocs_start").map(RawValue::text).orElse("0");
        return List.of(new Value("numprocs", Long.toString(numprocs), from(section, "numprocs")),
                new Value("numprocs_start", start, from(section, "numprocs_start")));
    }

    private String environmentFrom(String section) {
        boolean global = !config.supervisord().environment().isEmpty();
        if (!global) {
            return from(section, "environment");
        }
        String below = "[supervisord] environment " + from("supervisord", "environment");
        return value(section, "environment").isPresent() ? from(section, "environment") + " over " + below : below;
    }

    /** Where the value of a key of a process stands, or that of the key that decided it; empty for a default. */
    public Optional<Origin> origin(GroupConfig group, ProgramConfig process, String key) {
        String section = Sections.of(raw, group, process);
        Optional<RawValue> own = value(section, key);
        Optional<RawValue> deciding = switch (key) {
            case "environment" -> own.isPresent() ? own : value("supervisord", key);
            case "killasgroup" -> own.isPresent() ? own : value(section, "stopasgroup");
            case "stderr_logfile" -> process.redirectStderr() ? value(section, "redirect_stderr") : own;
            default -> own;
        };
        return deciding.map(RawValue::origin);
    }

    /** Where the value of a key of the daemon stands; empty for a default and what the files do not say. */
    public Optional<Origin> origin(String key) {
        return value("supervisord", key).map(RawValue::origin);
    }

    private Optional<RawValue> value(String section, String key) {
        return raw.section(section).flatMap(s -> raw.value(s, key));
    }

    private String from(String section, String key) {
        Optional<RawSection> found = raw.section(section);
        Optional<RawValue> value = found.flatMap(s -> raw.value(s, key));
        if (value.isEmpty()) {
            return "default";
        }
        boolean own = found.get().value(key).isPresent();
        return (own ? "" : "[DEFAULT] ") + value.get().origin();
    }
}

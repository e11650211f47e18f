package org.steward.client.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answer of {@code steward.previewUpdate}: what an update would do now.
 *
 * @param valid whether the configuration on disk can be taken over; if not, findings say why and there are no groups
 * @param groups those that would change, in the order added, changed, removed
 * @param findings what is to be said about the files, errors among them
 */
public record UpdatePreview(boolean valid, List<Group> groups, List<ConfigFinding> findings) {

    public UpdatePreview {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
    }

    /**
     * A group that would change. All of its processes are stopped and started with it, changed or not.
     *
     * @param keys keys of the group itself that differ
     * @param processes all, those that go before those that come
     */
    public record Group(String name, UpdateChange change, List<Key> keys, List<Process> processes) {

        public Group {
            keys = List.copyOf(keys);
            processes = List.copyOf(processes);
        }

        static Group of(Map<?, ?> members) {
            Struct struct = new Struct(members);
            return new Group(struct.text("name"), UpdateChange.named(struct.text("change")),
                    each(struct.list("keys"), Key::of), each(struct.list("processes"), Process::of));
        }
    }

    /**
     * A process of a group that would change.
     *
     * @param state what it is in now; empty when it is new
     * @param action what would happen to it
     * @param keys keys that differ; empty when it comes or goes
     */
    public record Process(
            String name, UpdateChange change, Optional<ProcessState> state, UpdateAction action, List<Key> keys) {

        public Process {
            keys = List.copyOf(keys);
        }

        static Process of(Map<?, ?> members) {
            Struct struct = new Struct(members);
            Optional<ProcessState> state = members.get("state") instanceof Integer code
                    ? ProcessState.ofCode(code) : Optional.empty();
            return new Process(struct.text("name"), UpdateChange.named(struct.text("change")), state,
                    UpdateAction.named(struct.text("action")), each(struct.list("keys"), Key::of));
        }
    }

    /**
     * A key that differs, or one variable of {@code environment}.
     *
     * @param key as in the file
     * @param variable name of the variable when the key is {@code environment}, otherwise empty
     * @param before value as a file would have it; empty when not set
     * @param after the same, as it would be
     * @param masked whether the values are not told, as the variable's name speaks of a secret
     */
    public record Key(String key, String variable, String before, String after, boolean masked) {

        static Key of(Map<?, ?> members) {
            Struct struct = new Struct(members);
            return new Key(struct.text("key"), struct.text("variable"), struct.text("old"), struct.text("new"),
                    struct.flag("masked"));
        }
    }

    /** Whether an update would do nothing. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Reads the struct of the wire; what a server leaves out becomes empty or false. */
    public static UpdatePreview of(Map<?, ?> members) {
        Struct struct = new Struct(members);
        return new UpdatePreview(struct.flag("valid"), each(struct.list("groups"), Group::of),
                each(struct.list("findings"), ConfigFinding::of));
    }

    private static <T> List<T> each(List<?> values, Function<Map<?, ?>, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Map<?, ?> map) {
                result.add(reader.apply(map));
            }
        }
        return result;
    }
}

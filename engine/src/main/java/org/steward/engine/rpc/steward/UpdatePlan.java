package org.steward.engine.rpc.steward;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.engine.config.ConfigDiff;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.Secrets;

/** What {@code update} does about the difference of two configurations: stop, remove and add whole groups. Pure. */
final class UpdatePlan {
    private final BiFunction<String, String, Optional<ProcessState>> states;

    /**
     * @param states state of the process with this group and name; empty when there is none
     */
    UpdatePlan(BiFunction<String, String, Optional<ProcessState>> states) {
        this.states = states;
    }

    /** Every group that differs: added, then changed, then removed. */
    List<UpdatePreview.Group> of(List<GroupConfig> active, List<GroupConfig> next) {
        ConfigDiff diff = ConfigDiff.between(active, next);
        List<UpdatePreview.Group> groups = new ArrayList<>();
        for (GroupConfig group : diff.added()) {
            groups.add(new UpdatePreview.Group(group.name(), UpdateChange.ADDED, List.of(),
                    group.processes().stream().map(process -> process(group.name(), process.name(),
                            UpdateChange.ADDED, Optional.of(process), List.of())).toList()));
        }
        diff.changed().forEach(change -> groups.add(changed(change)));
        for (GroupConfig group : diff.removed()) {
            groups.add(new UpdatePreview.Group(group.name(), UpdateChange.REMOVED, List.of(),
                    group.processes().stream().map(process -> process(group.name(), process.name(),
                            UpdateChange.REMOVED, Optional.empty(), List.of())).toList()));
        }
        return groups;
    }

    private UpdatePreview.Group changed(ConfigDiff.GroupChange change) {
        List<UpdatePreview.Process> processes = new ArrayList<>();
        String group = change.after().name();
        Set<String> told = new LinkedHashSet<>();
        for (ConfigDiff.ProcessChange process : change.processes()) {
            told.add(process.name());
            UpdateChange what = process.before().isEmpty() ? UpdateChange.ADDED
                    : process.after().isEmpty() ? UpdateChange.REMOVED : UpdateChange.CHANGED;
            processes.add(process(group, process.name(), what, process.after(), keys(process)));
        }
        for (ProgramConfig process : change.after().processes()) {
            if (!told.contains(process.name())) {
                processes.add(process(group, process.name(), UpdateChange.UNCHANGED, Optional.of(process), List.of()));
            }
        }
        List<UpdatePreview.Key> keys = change.keys().stream()
                .map(key -> new UpdatePreview.Key(key.key(), "", key.before(), key.after(), false)).toList();
        return new UpdatePreview.Group(group, UpdateChange.CHANGED, keys, processes);
    }

    private UpdatePreview.Process process(String group, String name, UpdateChange change,
            Optional<ProgramConfig> after, List<UpdatePreview.Key> keys) {
        Optional<ProcessState> state = states.apply(group, name);
        boolean runs = state.isPresent() && !state.get().isStopped();
        boolean starts = after.isPresent() && after.get().autostart();
        UpdateAction action = runs ? starts ? UpdateAction.RESTART : UpdateAction.STOP
                : starts ? UpdateAction.START : UpdateAction.NONE;
        return new UpdatePreview.Process(name, change, state, action, keys);
    }

    private static List<UpdatePreview.Key> keys(ConfigDiff.ProcessChange process) {
        List<UpdatePreview.Key> keys = new ArrayList<>();
        for (ConfigDiff.KeyChange key : process.keys()) {
            if (key.key().equals("environment") && process.before().isPresent() && process.after().isPresent()) {
                variables(process.before().get().environment(), process.after().get().environment(), keys);
            } else {
                keys.add(new UpdatePreview.Key(key.key(), "", key.before(), key.after(), false));
            }
        }
        return keys;
    }

    /** One line for each variable that differs; a whole environment in a line hides what does. */
    private static void variables(Map<String, String> before, Map<String, String> after, List<UpdatePreview.Key> keys) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (before.containsKey(name) != after.containsKey(name) || !was.equals(is)) {
                boolean masked = Secrets.isSecret(name);
                keys.add(new UpdatePreview.Key("environment", name,
                        masked && before.containsKey(name) ? Secrets.MASK : was,
                        masked && after.containsKey(name) ? Secrets.MASK : is, masked));
            }
        }
    }
}

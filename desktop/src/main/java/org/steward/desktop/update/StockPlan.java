package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steward.client.ConfigChanges;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.detail.ConfigInForce;

/** What an update of a stock supervisord would do, put together from what it tells. Pure. */
final class StockPlan {

    private StockPlan() {
    }

    /**
     * The preview of an update.
     *
     * @param inForce values of a group from before the files were read; may lack some
     * @param files values of the files as read now
     * @param processes what is in service
     */
    static UpdatePreview preview(ConfigChanges changes, Function<String, List<ConfigInfo>> inForce, List<ConfigInfo> files,
            List<ProcessInfo> processes) {
        List<UpdatePreview.Group> groups = new ArrayList<>();
        changes.added().forEach(name -> groups.add(new UpdatePreview.Group(name, UpdateChange.ADDED, List.of(),
                members(List.of(), List.of(), of(files, name)))));
        changes.changed().forEach(name -> groups.add(new UpdatePreview.Group(name, UpdateChange.CHANGED, List.of(),
                members(running(processes, name), inForce.apply(name), of(files, name)))));
        changes.removed().forEach(name -> groups.add(new UpdatePreview.Group(name, UpdateChange.REMOVED, List.of(),
                members(running(processes, name), List.of(), List.of()))));
        return new UpdatePreview(true, groups, List.of());
    }

    /** Those of one group. */
    static List<ConfigInfo> of(List<ConfigInfo> all, String group) {
        return all.stream().filter(info -> info.group().equals(group)).toList();
    }

    private static List<ProcessInfo> running(List<ProcessInfo> all, String group) {
        return all.stream().filter(info -> info.group().equals(group)).toList();
    }

    private static List<UpdatePreview.Process> members(List<ProcessInfo> now, List<ConfigInfo> before,
            List<ConfigInfo> after) {
        Map<String, ProcessInfo> inService = byName(now, ProcessInfo::name);
        Map<String, ConfigInfo> old = byName(before, ConfigInfo::name);
        Map<String, ConfigInfo> next = byName(after, ConfigInfo::name);
        Set<String> names = new LinkedHashSet<>(inService.keySet());
        // Those that go before those that come.
        names.removeAll(next.keySet());
        names.addAll(next.keySet());
        return names.stream().map(name -> process(name, Optional.ofNullable(inService.get(name)),
                Optional.ofNullable(old.get(name)), Optional.ofNullable(next.get(name)))).toList();
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(name, Function.identity(), (a, b) -> b, LinkedHashMap::new));
    }

    private static UpdatePreview.Process process(String name, Optional<ProcessInfo> now, Optional<ConfigInfo> before,
            Optional<ConfigInfo> after) {
        List<UpdatePreview.Key> keys = before.isPresent() && after.isPresent()
                ? keys(before.get(), after.get()) : List.of();
        UpdateChange change = now.isEmpty() ? UpdateChange.ADDED : after.isEmpty() ? UpdateChange.REMOVED
                : keys.isEmpty() ? UpdateChange.UNCHANGED : UpdateChange.CHANGED;
        Optional<ProcessState> state = now.map(ProcessInfo::state);
        boolean runs = state.isPresent() && !state.get().isStopped();
        boolean starts = after.isPresent() && after.get().autostart();
        UpdateAction action = runs ? starts ? UpdateAction.RESTART : UpdateAction.STOP
                : starts ? UpdateAction.START : UpdateAction.NONE;
        return new UpdatePreview.Process(name, change, state, action, keys);
    }

    private static List<UpdatePreview.Key> keys(ConfigInfo before, ConfigInfo after) {
        return ConfigInForce.of(before, after).values().stream().filter(value -> value.pending().isPresent())
                .map(value -> new UpdatePreview.Key(value.key(), "", text(value.value()),
                        text(value.pending().orElseThrow()), false)).toList();
    }

    /** This server's word for what is not set is none at all in a file. */
    private static String text(String value) {
        return value.equals("none") ? "" : value;
    }
}

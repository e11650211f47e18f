package org.steward.engine.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the groups between two configurations. Lists are in the order of the configuration they come from.
 *
 * <p>A log that was AUTO and is a file now, or the other way round, is a change; supervisord overlooks it.
 *
 * @param added   groups only the new one has
 * @param changed groups both have, not the same
 * @param removed groups only the old one has
 */
public record ConfigDiff(List<GroupConfig> added, List<GroupChange> changed, List<GroupConfig> removed) {

    public ConfigDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    /**
     * A group that is not the same.
     *
     * @param before    as it was
     * @param after     as it is to be
     * @param keys      keys of the group itself that differ
     * @param processes members that differ, came or went
     */
    public record GroupChange(
            GroupConfig before, GroupConfig after, List<KeyChange> keys, List<ProcessChange> processes) {
        public GroupChange {
            keys = List.copyOf(keys);
            processes = List.copyOf(processes);
        }
    }

    /**
     * A process that is not the same.
     *
     * @param before empty when it is new
     * @param after  empty when it is gone
     * @param keys   keys that differ; empty when it is new or gone
     */
    public record ProcessChange(
            String name, Optional<ProgramConfig> before, Optional<ProgramConfig> after, List<KeyChange> keys) {
        public ProcessChange {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A key that has another value, both as they would be written; empty for none.
     */
    public record KeyChange(String key, String before, String after) {}

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Compares the groups of two configurations. */
    public static ConfigDiff between(EngineConfig before, EngineConfig after) {
        return between(before.groups(), after.groups());
    }

    /** Compares two lists of groups, no name twice in one. */
    public static ConfigDiff between(List<GroupConfig> before, List<GroupConfig> after) {
        Map<String, GroupConfig> old = new LinkedHashMap<>();
        before.forEach(group -> old.put(group.name(), group));
        List<GroupConfig> added = new ArrayList<>();
        List<GroupChange> changed = new ArrayList<>();
        for (GroupConfig group : after) {
            GroupConfig was = old.remove(group.name());
            if (was == null) {
                added.add(group);
            } else if (!was.equals(group)) {
                changed.add(change(was, group));
            }
        }
        return new ConfigDiff(added, changed, new ArrayList<>(old.values()));
    }

    private static GroupChange change(GroupConfig before, GroupConfig after) {
        Map<String, ProgramConfig> old = byName(before);
        Map<String, ProgramConfig> young = byName(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(young.keySet());
        List<ProcessChange> processes = new ArrayList<>();
        for (String name : names) {
            Optional<ProgramConfig> was = Optional.ofNullable(old.get(name));
            Optional<ProgramConfig> is = Optional.ofNullable(young.get(name));
            if (!was.equals(is)) {
                List<KeyChange> keys = was.isPresent() && is.isPresent()
                        ? changes(ConfigKeys.of(was.get()), ConfigKeys.of(is.get()))
                        : Collections.emptyList();
                processes.add(new ProcessChange(name, was, is, keys));
            }
        }
        return new GroupChange(before, after, changes(ConfigKeys.of(before), ConfigKeys.of(after)), processes);
    }

    private static Map<String, ProgramConfig> byName(GroupConfig group) {
        Map<String, ProgramConfig> byName = new LinkedHashMap<>();
        group.processes().forEach(process -> byName.put(process.name(), process));
        return byName;
    }

    private static List<KeyChange> changes(Map<String, String> before, Map<String, String> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<KeyChange> changes = new ArrayList<>();
        for (String key : keys) {
            String was = before.getOrDefault(key, "");
            String is = after.getOrDefault(key, "");
            if (!was.equals(is)) {
                changes.add(new KeyChange(key, was, is));
            }
        }
        return changes;
    }
}

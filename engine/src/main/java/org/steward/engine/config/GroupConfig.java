package org.steward.engine.config;

import java.util.List;

/**
 * A process group: one program's own, or a {@code [group:x]} of several.
 *
 * @param name      group name
 * @param priority  group priority; groups start in ascending (priority, name) order
 * @param kind      plain programs, an event listener pool, or FastCGI
 * @param processes members in configuration order
 */
public record GroupConfig(String name, int priority, GroupKind kind, List<ProgramConfig> processes) {
    public GroupConfig {
        processes = List.copyOf(processes);
    }
}

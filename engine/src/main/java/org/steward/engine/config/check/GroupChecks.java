package org.steward.engine.config.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.Severity;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;

/** Checks of what stands beside what: names taken twice, programs in groups. */
final class GroupChecks {
    private final RawConfig raw;
    private final List<GroupConfig> groups;
    private final Findings findings;

    /**
     * @param groups every group, those with a taken name too
     */
    GroupChecks(RawConfig raw, List<GroupConfig> groups, Findings findings) {
        this.raw = raw;
        this.groups = groups;
        this.findings = findings;
    }

    void run() {
        Map<String, GroupConfig> first = new HashMap<>();
        for (GroupConfig group : groups) {
            if (first.putIfAbsent(group.name(), group) != null) {
                findings.add(Severity.WARNING, Sections.of(raw, group), "",
                        "there are two groups named '" + group.name() + "'; this one never runs",
                        "of groups with one name only the first by priority is started", "rename one of them");
            }
        }
        for (RawSection section : raw.sections()) {
            if (section.name().startsWith("group:")) {
                members(section);
            }
        }
        for (GroupConfig group : groups) {
            if (group.processes().isEmpty()) {
                findings.add(Severity.WARNING, Sections.of(raw, group), "",
                        "group '" + group.name() + "' has no process",
                        "its programs list is empty, or numprocs is 0", "remove it or give it a program");
            }
        }
    }

    private void members(RawSection section) {
        String name = section.suffix().strip();
        Set<String> seen = new HashSet<>();
        String[] programs = raw.value(section, "programs").map(value -> value.text().split(",")).orElse(new String[0]);
        for (String program : programs) {
            String trimmed = program.strip();
            if (!seen.add(trimmed)) {
                findings.add(Severity.WARNING, section.name(), "programs",
                        "'" + trimmed + "' is listed twice", "processes of one name in a group replace each other",
                        "list it once");
            }
            if (raw.section("fcgi-program:" + trimmed).isPresent()) {
                findings.add(Severity.WARNING, section.name(), "programs",
                        "the FastCGI program '" + trimmed + "' gets no socket in group '" + name + "'",
                        "a group starts its members as ordinary programs", "take it out of the group");
            }
        }
        sameProcesses(name);
    }

    private void sameProcesses(String group) {
        for (GroupConfig candidate : groups) {
            if (candidate.name().equals(group) && Sections.of(raw, candidate).startsWith("group:")) {
                Set<String> programs = new HashSet<>();
                for (ProgramConfig process : candidate.processes()) {
                    programs.add(process.programName());
                }
                raw.section("group:" + group).flatMap(section -> raw.value(section, "programs")).ifPresent(value -> {
                    for (String program : value.text().split(",")) {
                        if (raw.section("program:" + program.strip()).isPresent() && !programs.contains(program.strip())
                                && Sections.runs(raw, program.strip())) {
                            findings.add(Severity.WARNING, "group:" + group, "programs",
                                    "no process of '" + program.strip() + "' is left in group '" + group + "'",
                                    "a later member has processes of the same names and replaces them",
                                    "give them another process_name");
                        }
                    }
                });
            }
        }
    }
}

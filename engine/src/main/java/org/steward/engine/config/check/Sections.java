package org.steward.engine.config.check;

import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.source.RawConfig;


/** From groups and processes back to the sections they were made of. */
final class Sections {

    private Sections() {}

    /** The section a group was made of. */
    static String of(RawConfig raw, GroupConfig group) {
        return switch (group.kind()) {
            case GroupKind.EventListeners listeners -> "eventlistener:" + group.name();
            case GroupKind.FastCgi fastCgi -> "fcgi-program:" + group.name();
            case GroupKind.Programs() -> {
                boolean own = group.processes().stream().allMatch(p -> p.programName().equals(group.name()));
                boolean listed = raw.section("group:" + group.name()).isPresent();
                yield listed && !(own && raw.section("program:" + group.name()).isPresent())
                        ? "group:" + group.name() : "program:" + group.name();
            }
        };
    }

    /** The section a process was made of. */
    static String of(RawConfig raw, GroupConfig group, ProgramConfig process) {
        String plain = "program:" + process.programName();
        return switch (group.kind()) {
            case GroupKind.EventListeners listeners -> "eventlistener:" + process.programName();
            case GroupKind.FastCgi fastCgi -> "fcgi-program:" + process.programName();
            case GroupKind.Programs() -> raw.section(plain).isPresent() ? plain
                    : "fcgi-program:" + process.programName();
        };
    }

    /** Whether a program has processes at all. */
    static boolean runs(RawConfig raw, String program) {
        return raw.section("program:" + program).flatMap(section -> raw.value(section, "numprocs"))
                .map(value -> !value.text().equals("0")).orElse(true);
    }
}

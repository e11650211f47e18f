package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.GroupConfig;
import org.steward.engine.config.GroupKind;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * Makes the groups: first those of {@code [group:x]}, then one for every program, event listener and FastCGI program
 * that no group has taken. Of two groups with one name the first in ascending order stays, of two processes with one
 * name in a group the later, as in a running supervisord.
 */
final class GroupReader {
    private static final Comparator<GroupConfig> ORDER = new Comparator<>() {
        @Override
        public int compare(GroupConfig a, GroupConfig b) {
            int byPriority = Integer.compare(a.priority(), b.priority());
            return byPriority != 0 ? byPriority : a.name().compareTo(b.name());
        }
    };

    private final Reading reading;
    private final Set<String> taken = new HashSet<>();
    private final List<GroupConfig> groups = new ArrayList<>();

    GroupReader(Reading reading) {
        this.reading = reading;
    }

    /** Every group in ascending (priority, name) order; several may have one name. */
    List<GroupConfig> readAll() throws ConfigException {
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.GROUP.matches(section.name())) {
                group(section);
            }
        }
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.PROGRAM.matches(section.name()) && !taken.contains(section.name())) {
                SectionReader reader = reading.section(section);
                String name = name(reader, section);
                int priority = priority(reader, 999);
                List<ProgramConfig> processes = new ProgramReader(reading, section, name).read();
                add(name, priority, new GroupKind.Programs(), processes);
            }
        }
        EventListenerReader listeners = new EventListenerReader(reading);
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.EVENTLISTENER.matches(section.name())) {
                int priority = priority(reading.section(section), -1);
                GroupKind kind = listeners.read(section);
                List<ProgramConfig> processes = new ProgramReader(reading, section, section.suffix()).read();
                add(section.suffix(), priority, kind, processes);
            }
        }
        FastCgiReader fastCgi = new FastCgiReader(reading);
        for (RawSection section : reading.raw().sections()) {
            if (SectionKind.FCGI_PROGRAM.matches(section.name()) && !taken.contains(section.name())) {
                SectionReader reader = reading.section(section);
                String name = name(reader, section);
                int priority = priority(reader, 999);
                Optional<GroupKind> kind = fastCgi.read(section, name);
                List<ProgramConfig> processes = new ProgramReader(reading, section, name).read();
                add(name, priority, kind.isPresent() ? kind.get() : new GroupKind.Programs(), processes);
            }
        }
        groups.sort(ORDER);
        return groups;
    }

    /** The groups a running daemon has: no name twice. */
    static List<GroupConfig> withoutDuplicates(List<GroupConfig> groups) {
        Set<String> names = HashSet.newHashSet(groups.size());
        List<GroupConfig> kept = new ArrayList<>(groups.size());
        for (GroupConfig group : groups) {
            if (names.add(group.name())) {
                kept.add(group);
            }
        }
        return kept;
    }

    private void group(RawSection section) throws ConfigException {
        SectionReader reader = reading.section(section);
        String name = name(reader, section);
        Expansions names = reading.withHere();
        List<String> programs = ValueReader.names(reader.text("programs", names).orElse(""));
        int priority = priority(reader, 999);
        List<ProgramConfig> processes = new ArrayList<>();
        for (String program : programs) {
            Optional<RawSection> plain = reading.raw().section(SectionKind.PROGRAM.prefix() + program);
            Optional<RawSection> fastCgi = reading.raw().section(SectionKind.FCGI_PROGRAM.prefix() + program);
            if (plain.isEmpty() && fastCgi.isEmpty()) {
                reader.report("programs", "[" + section.name() + "] names unknown program or fcgi-program " + program);
                continue;
            }
            if (plain.isPresent() && fastCgi.isPresent()) {
                reader.report("programs", "[" + section.name() + "] name " + program
                        + " is ambiguous (exists as program and fcgi-program)");
            }
            RawSection member = plain.isPresent() ? plain.get() : fastCgi.get();
            taken.add(member.name());
            processes.addAll(new ProgramReader(reading, member, name).read());
        }
        add(name, priority, new GroupKind.Programs(), processes);
    }

    private void add(String name, int priority, GroupKind kind, List<ProgramConfig> processes) {
        Map<String, ProgramConfig> byName = LinkedHashMap.newLinkedHashMap(processes.size());
        for (ProgramConfig process : processes) {
            byName.put(process.name(), process);
        }
        groups.add(new GroupConfig(name, priority, kind, List.copyOf(byName.values())));
    }

    private String name(SectionReader reader, RawSection section) throws ConfigException {
        try {
            return ValueReader.name(section.suffix());
        } catch (ValueException e) {
            reader.report("", e.getMessage());
            return section.suffix();
        }
    }

    private int priority(SectionReader reader, int fallback) throws ConfigException {
        return reader.integer("priority", fallback, reading.withHere());
    }
}

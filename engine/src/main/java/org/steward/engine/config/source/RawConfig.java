package org.steward.engine.config.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.Origin;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.ini.ConfigText;
import org.steward.engine.config.ini.Entry;
import org.steward.engine.config.ini.SectionBlock;

/** Every file of a configuration merged: sections in order of first appearance, the last value of a key counting. */
public final class RawConfig {
    private static final String HERE = "%(here)s";
    private static final String DEFAULT = "DEFAULT";

    private final Map<String, RawSection> sections = new LinkedHashMap<>();
    private final RawSection defaults;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<StartupMessage> messages = new ArrayList<>();
    private final Path file;
    private final String here;

    RawConfig(Path file, String here) {
        this.file = file;
        this.here = here;
        this.defaults = new RawSection(DEFAULT, new Origin(file, 0), "");
    }

    /** The main file, absolute. */
    public Path file() {
        return file;
    }

    /** The directory of the main file, absolute: {@code %(here)s}. */
    public String here() {
        return here;
    }

    /** Sections in order of first appearance, without {@code [DEFAULT]}. */
    public Collection<RawSection> sections() {
        return Collections.unmodifiableCollection(sections.values());
    }

    /** The section with exactly this name. */
    public Optional<RawSection> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }

    /** The {@code [DEFAULT]} section: fallbacks of every other. */
    public RawSection defaults() {
        return defaults;
    }

    /** Every file that was read, in order. */
    public List<SourceFile> files() {
        return Collections.unmodifiableList(files);
    }

    /** What reading the files left for the main log. */
    public List<StartupMessage> messages() {
        return Collections.unmodifiableList(messages);
    }

    /** A value of a section or, failing that, of {@code [DEFAULT]}. */
    public Optional<RawValue> value(RawSection section, String key) {
        Optional<RawValue> own = section.value(key);
        return own.isPresent() ? own : defaults.value(key);
    }

    void message(StartupMessage message) {
        messages.add(message);
    }

    /** Lays a file over what was read before; answers the sections it has a part in. */
    public List<RawSection> merge(SourceFile source) {
        files.add(source);
        List<RawSection> touched = new ArrayList<>();
        for (SectionBlock block : source.document().blocks()) {
            RawSection section = block.name().equals(DEFAULT) ? defaults : section(block, source);
            for (Entry entry : block.entries()) {
                String text = source.undecodable() ? ConfigText.replaceUndecodable(entry.value()) : entry.value();
                section.put(entry.key(), new RawValue(text, new Origin(source.path(), entry.line())));
            }
            if (section != defaults) {
                touched.add(section);
            }
        }
        return touched;
    }

    private RawSection section(SectionBlock block, SourceFile source) {
        String name = source.undecodable() ? ConfigText.replaceUndecodable(block.name()) : block.name();
        RawSection section = sections.get(name);
        if (section == null) {
            section = new RawSection(name, new Origin(source.path(), block.line()), source.shown());
            sections.put(name, section);
        }
        return section;
    }

    /**
     * Puts a directory in the place of every {@code %(here)s} of these sections.
     *
     * <p>supervisord does so after each file when there is an {@code [include]} section, so that every file sees its
     * own directory. A section also gets its own copy of a default that holds the text.
     */
    public void fixHere(Collection<RawSection> fresh, String directory) {
        for (RawSection section : fresh) {
            for (Map.Entry<String, RawValue> value : section.values().entrySet()) {
                if (value.getValue().text().contains(HERE)) {
                    section.confirm(value.getKey(), withHere(value.getValue().text(), directory));
                }
            }
        }
        for (Map.Entry<String, RawValue> value : defaults.values().entrySet()) {
            if (value.getValue().text().contains(HERE)) {
                RawValue fixed = new RawValue(withHere(value.getValue().text(), directory),
                        value.getValue().origin());
                for (RawSection section : sections.values()) {
                    if (section.value(value.getKey()).isEmpty()) {
                        section.put(value.getKey(), fixed);
                    }
                }
            }
        }
    }

    private static String withHere(String text, String directory) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("%%", at)) {
                out.append("%%");
                at += 2;
            } else if (text.startsWith(HERE, at)) {
                // The result is expanded once more, so a percent sign of the directory must survive that.
                out.append(directory.replace("%", "%%"));
                at += HERE.length();
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }
}

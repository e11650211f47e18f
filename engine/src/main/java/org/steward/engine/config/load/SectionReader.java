package org.steward.engine.config.load;

import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.Origin;
import org.steward.engine.config.source.Problems;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;
import org.steward.engine.config.value.Expansions;
import org.steward.engine.config.value.Format;
import org.steward.engine.config.value.PythonInt;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/** Reads the keys of one section: finds, expands, converts, and reports with the place of the value. */
final class SectionReader {
    private final RawConfig raw;
    private final RawSection section;
    private final Problems problems;
    private final String suffix;

    /**
     * @param suffix appended to every message; supervisord does so for program sections
     */
    SectionReader(RawConfig raw, RawSection section, Problems problems, String suffix) {
        this.raw = raw;
        this.section = section;
        this.problems = problems;
        this.suffix = suffix;
    }

    /** The value before expansion. */
    Optional<RawValue> raw(String key) {
        return raw.value(section, key);
    }

    /** Whether a value can differ from process to process, or cannot. */
    boolean varies(String key) {
        Optional<RawValue> value = raw(key);
        return value.isPresent() && value.get().text().indexOf('%') >= 0;
    }

    /** The expanded value; the unexpanded one when it cannot be expanded and the checker is at work. */
    Optional<String> text(String key, Expansions names) throws ConfigException {
        return text(key, names, section.name() + "." + key);
    }

    /** The same, with the name messages give the value. */
    Optional<String> text(String key, Expansions names, String shownName) throws ConfigException {
        Optional<RawValue> value = raw(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Format.expand(value.get().text(), names, shownName));
        } catch (ValueException e) {
            report(key, e.getMessage());
            return Optional.of(value.get().text());
        }
    }

    /**
     * The expanded text of a value that is to be converted; null when there is none, or when it cannot be expanded and
     * the checker is at work. Null, and one method per type instead of a function, because this is the daemon's start.
     */
    String converting(String key, Expansions names) throws ConfigException {
        Optional<RawValue> value = raw(key);
        if (value.isEmpty()) {
            return null;
        }
        String text = value.get().text();
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return Format.expand(text, names, section.name() + "." + key);
        } catch (ValueException e) {
            report(key, e.getMessage());
            return null;
        }
    }

    int integer(String key, int fallback, Expansions names) throws ConfigException {
        String text = converting(key, names);
        try {
            return text == null ? fallback : PythonInt.decimalInt(text);
        } catch (ValueException e) {
            report(key, e.getMessage());
            return fallback;
        }
    }

    long byteSize(String key, long fallback, Expansions names) throws ConfigException {
        String text = converting(key, names);
        try {
            return text == null ? fallback : ValueReader.byteSize(text);
        } catch (ValueException e) {
            report(key, e.getMessage());
            return fallback;
        }
    }

    boolean bool(String key, boolean fallback, Expansions names) throws ConfigException {
        String text = converting(key, names);
        try {
            return text == null ? fallback : ValueReader.bool(text);
        } catch (ValueException e) {
            report(key, e.getMessage());
            return fallback;
        }
    }

    OptionalInt octal(String key, Expansions names) throws ConfigException {
        String text = converting(key, names);
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(ValueReader.octal(text));
        } catch (ValueException e) {
            report(key, e.getMessage());
            return OptionalInt.empty();
        }
    }

    /** Reports an error of a key; in strict reading this throws. */
    void report(String key, String message) throws ConfigException {
        problems.report(section.name(), key, message + suffix, origin(key));
    }

    /** Where the key stands, or the section's header. */
    Origin origin(String key) {
        Optional<RawValue> value = raw(key);
        return value.isPresent() ? value.get().origin() : section.origin();
    }
}

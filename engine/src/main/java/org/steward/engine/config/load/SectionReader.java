package org.steward.engine.config.load;

import java.util.Optional;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.Origin;

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

    /** A conversion of a value. */
    interface Conversion<T> {
        T apply(String value) throws ValueException;
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

    /** The converted value, or the fallback when there is none. */
    <T> T value(String key, T fallback, Expansions names, Conversion<T> conversion) throws ConfigException {
        Optional<RawValue> value = raw(key);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            String text = value.get().text();
            // The name is only put together for values that need it.
            return conversion.apply(
                    text.indexOf('%') < 0 ? text : Format.expand(text, names, section.name() + "." + key));
        } catch (ValueException e) {
            report(key, e.getMessage());
            return fallback;
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

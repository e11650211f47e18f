package org.steward.engine.config.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Origin;
import org.steward.engine.config.Severity;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;

/** Where the checks put what they find, with the place looked up. */
final class Findings {
    private final RawConfig raw;
    private final List<Finding> found = new ArrayList<>();

    Findings(RawConfig raw) {
        this.raw = raw;
    }

    List<Finding> found() {
        return found;
    }

    /** About a key, or about the section when it has no such key. */
    void add(Severity severity, String section, String key, String message, String why, String fix) {
        Optional<RawSection> place = raw.section(section);
        Optional<RawValue> value = place.flatMap(s -> raw.value(s, key));
        Origin origin = value.map(RawValue::origin)
                .or(() -> place.map(RawSection::origin))
                .orElse(new Origin(raw.file(), 0));
        found.add(new Finding(origin.file(), origin.line(), severity, section, key, message, why, fix));
    }

    /** About a line. */
    void add(Severity severity, Path file, int line, String section, String key, String message, String why,
            String fix) {
        found.add(new Finding(file, line, severity, section, key, message, why, fix));
    }
}

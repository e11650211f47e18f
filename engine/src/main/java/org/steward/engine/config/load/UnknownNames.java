package org.steward.engine.config.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Origin;
import org.steward.engine.config.Severity;
import org.steward.engine.config.schema.ConfigSchema;
import org.steward.engine.config.schema.KeySpec;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.RawSection;
import org.steward.engine.config.source.RawValue;
import org.steward.engine.config.source.SourceFile;

/** Finds sections and keys that supervisord passes over, and what was probably meant. */
final class UnknownNames {
    private final RawConfig raw;
    private final List<Finding> findings = new ArrayList<>();

    UnknownNames(RawConfig raw) {
        this.raw = raw;
    }

    List<Finding> find() {
        for (SourceFile file : raw.files()) {
            if (file.undecodable()) {
                add(new Origin(file.path(), 0), "", "", "this file is not valid UTF-8",
                        "supervisord refuses it; here the bytes that cannot be read count as U+FFFD",
                        "save the file as UTF-8");
            }
        }
        for (RawSection section : raw.sections()) {
            Optional<SectionKind> kind = SectionKind.of(section.name());
            if (kind.isEmpty()) {
                unknownSection(section);
            } else if (!ConfigSchema.takesAnyKey(kind.get())) {
                keys(section, kind.get());
            }
        }
        return findings;
    }

    private void keys(RawSection section, SectionKind kind) {
        for (Map.Entry<String, RawValue> value : section.values().entrySet()) {
            if (ConfigSchema.key(kind, value.getKey()).isEmpty() && raw.defaults().value(value.getKey()).isEmpty()) {
                List<String> known = new ArrayList<>();
                for (KeySpec key : ConfigSchema.keys(kind)) {
                    known.add(key.name());
                }
                add(value.getValue().origin(), section.name(), value.getKey(),
                        "unknown key '" + value.getKey() + "' in section [" + section.name() + "]",
                        "a key that is not known is passed over without a word",
                        EditDistance.nearest(value.getKey(), known)
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("remove it or correct its name"));
            }
        }
    }

    private void unknownSection(RawSection section) {
        List<String> known = new ArrayList<>();
        int colon = section.name().indexOf(':');
        for (SectionKind kind : SectionKind.values()) {
            known.add(kind.prefix());
        }
        String head = colon < 0 ? section.name() : section.name().substring(0, colon + 1);
        String rest = colon < 0 ? "" : section.name().substring(colon + 1).strip();
        add(section.origin(), section.name(), "", "unknown section [" + section.name() + "]",
                "a section that is not known is passed over without a word, with all its keys",
                EditDistance.nearest(head.strip(), known)
                        .map(name -> "did you mean [" + name + (name.endsWith(":") ? rest : "") + "]?")
                        .orElse("remove it or correct its name"));
    }

    private void add(Origin origin, String section, String key, String message, String why, String fix) {
        findings.add(new Finding(
                origin.file(), origin.line(), Severity.WARNING, section, key, message, why, fix));
    }
}

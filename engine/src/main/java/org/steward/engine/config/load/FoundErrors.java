package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Origin;
import org.steward.engine.config.Severity;
import org.steward.engine.config.ini.ParseProblem;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.schema.ConfigSchema;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.Problems;
import org.steward.engine.config.source.SourceFile;

/** Collects errors, each once, with the rule that the value breaks. */
final class FoundErrors implements Problems {
    private static final int MAX_FOUND = 1000;
    /** A thousand processes of one section would say the same a thousand times. */
    private static final int MAX_AT_ONE_PLACE = 5;
    private static final String WHY = "supervisord refuses to start with it";
    private final Path file;
    private final List<Finding> found = new ArrayList<>();
    private boolean headless;

    FoundErrors(Path file) {
        this.file = file;
    }

    /** Whether a file ends before its first section, so that what is missing further on is no error of its own. */
    boolean isHeadless() {
        return headless;
    }

    List<Finding> found() {
        return found;
    }

    void report(ConfigException e) {
        report("", "", e.getMessage(), e.origin().orElse(null));
    }

    @Override
    public void report(String section, String key, String message, Origin origin) {
        add(section, key, message, origin, fix(section, key));
    }

    @Override
    public void unreadable(SourceFile source) {
        for (ParseProblem problem : source.document().problems()) {
            Origin origin = new Origin(source.path(), problem.line());
            headless |= problem.noSection();
            if (!problem.noSection()) {
                add("", "", "Source contains parsing errors: " + problem.shown(), origin,
                        "write key=value, indent the line to continue the value above, or start it with ;");
            } else if (problem.text().startsWith("\uFEFF")) {
                add("", "", "File contains no section headers: " + problem.shown(), origin,
                        "the file begins with a byte order mark; save it as UTF-8 without one");
            } else {
                add("", "", "File contains no section headers: " + problem.shown(), origin,
                        "put a section header such as [supervisord] before the first key");
            }
        }
    }

    private static String fix(String section, String key) {
        return SectionKind.of(section).flatMap(kind -> ConfigSchema.key(kind, key))
                .map(spec -> PythonText.repr(key) + " takes " + spec.type().rule())
                .orElse("correct it");
    }

    private void add(String section, String key, String message, Origin origin, String fix) {
        Path place = origin == null ? file : origin.file();
        int line = origin == null ? 0 : origin.line();
        int there = 0;
        for (Finding other : found) {
            // supervisord reads a priority twice, and a program once for every group it is in and process it has.
            boolean samePlace = other.line() == line && other.key().equals(key) && other.file().equals(place);
            there += samePlace ? 1 : 0;
            if (samePlace && message.startsWith(other.message())) {
                return;
            }
        }
        if (found.size() < MAX_FOUND && there < MAX_AT_ONE_PLACE) {
            boolean control = section.startsWith(SectionKind.CTLPLUGIN.prefix());
            found.add(new Finding(place, line, control ? Severity.WARNING : Severity.ERROR, section, key, message,
                    control ? "supervisorctl refuses to start with it" : WHY, fix));
        }
    }
}

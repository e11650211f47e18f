package org.steward.engine.config.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.engine.config.Origin;
import org.steward.engine.config.Severity;
import org.steward.engine.config.ini.ConfigDocument;
import org.steward.engine.config.ini.Entry;
import org.steward.engine.config.ini.SectionBlock;
import org.steward.engine.config.schema.ConfigSchema;
import org.steward.engine.config.schema.SectionKind;
import org.steward.engine.config.source.RawConfig;
import org.steward.engine.config.source.SourceFile;

/** What can be seen in the lines of the files alone: things said twice, and text that is not read as it looks. */
final class TextChecks {
    private final RawConfig raw;
    private final Findings findings;
    private final Map<String, Origin> headers = new HashMap<>();
    private final Map<String, Origin> keys = new HashMap<>();

    TextChecks(RawConfig raw, Findings findings) {
        this.raw = raw;
        this.findings = findings;
    }

    void run() {
        for (SourceFile file : raw.files()) {
            Set<String> headersHere = new HashSet<>();
            for (SectionBlock block : file.document().blocks()) {
                header(file, block, headersHere.add(block.name()));
                for (Entry entry : block.entries()) {
                    duplicate(file, block, entry);
                    lines(file, block, entry);
                }
            }
        }
    }

    private void header(SourceFile file, SectionBlock block, boolean firstHere) {
        if (block.name().equals("include") && file != raw.files().getFirst()) {
            findings.add(Severity.WARNING, file.path(), block.line(), block.name(), "",
                    "[include] in an included file", "only the main file's [include] section counts",
                    "list these files in " + raw.file());
        }
        Origin first = headers.putIfAbsent(block.name(), new Origin(file.path(), block.line()));
        if (first != null && !block.name().equals("supervisord") || first != null && !firstHere) {
            findings.add(Severity.WARNING, file.path(), block.line(), block.name(), "",
                    "section [" + block.name() + "] is here again; it began at " + first,
                    "both are merged into one section, and the later value of a key counts",
                    "give it another name, or move the keys together");
        }
    }

    private void duplicate(SourceFile file, SectionBlock block, Entry entry) {
        Origin first = keys.put(block.name() + "\n" + entry.key(), new Origin(file.path(), entry.line()));
        if (first != null) {
            findings.add(Severity.WARNING, file.path(), entry.line(), block.name(), entry.key(),
                    "'" + entry.key() + "' in [" + block.name() + "] replaces the value at " + first,
                    "the last value of a key counts", "remove one of the two");
        }
    }

    private void lines(SourceFile file, SectionBlock block, Entry entry) {
        ConfigDocument document = file.document();
        boolean open = false;
        for (int line = entry.line(); line <= entry.lastLine(); line++) {
            String text = document.line(line);
            Optional<Integer> comment = document.commentStart(line);
            String content = comment.isPresent() ? text.substring(0, comment.get()) : text;
            open ^= hasOpenQuote(content);
            if (open && comment.isPresent() && !content.isBlank()) {
                findings.add(Severity.WARNING, file.path(), line, block.name(), entry.key(),
                        "the value of '" + entry.key() + "' is cut off at '"
                                + text.charAt(comment.get()) + "' inside quotes",
                        "a blank and ; or # start a comment, quotes or not",
                        "put no blank before it, or move the command into a script");
                open = false;
            }
            if (line > entry.line()) {
                swallowed(file, block, entry, line, content.strip());
            }
        }
    }

    private static boolean hasOpenQuote(String content) {
        char quote = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        return quote != 0;
    }

    /** A line that looks like a header or a known key but is part of the value above it. */
    private void swallowed(SourceFile file, SectionBlock block, Entry entry, int line, String content) {
        int equals = content.indexOf('=');
        boolean header = content.startsWith("[") && content.endsWith("]")
                && SectionKind.of(content.substring(1, content.length() - 1)).isPresent();
        boolean key = equals > 0 && SectionKind.of(block.name())
                .flatMap(kind -> ConfigSchema.key(kind, content.substring(0, equals).strip())).isPresent();
        if (header || key) {
            findings.add(Severity.WARNING, file.path(), line, block.name(), entry.key(),
                    "'" + content + "' is part of the value of '" + entry.key() + "'",
                    "a line indented deeper than its key continues the value", "take the indent away");
        }
    }
}

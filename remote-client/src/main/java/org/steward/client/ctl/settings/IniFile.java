package org.steward.client.ctl.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steward.client.ctl.console.Words;

/**
 * Sections and keys of supervisord's configuration files, as far as a client needs them.
 *
 * <p>The dialect: {@code #} and {@code ;} begin a comment at the start of a line and after a blank, quotes do not
 * protect; a line that is indented deeper than its key continues the value; keys are lower-cased; sections of one name
 * are merged; {@code [DEFAULT]} gives every section its keys.
 */
final class IniFile {

    private static final int MAX_BYTES = 16 << 20;

    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    /**
     * Adds a file's sections to those that are here.
     *
     * @param here what {@code %(here)s} is replaced with at once; empty to leave it to the expansion of each value
     */
    void read(Path file, Optional<String> here) throws UsageException, IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UsageException("config file " + file + " is larger than " + MAX_BYTES + " bytes");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Map<String, Map<String, List<String>>> read = new Parser(file).parse(text);
        for (Map.Entry<String, Map<String, List<String>>> section : read.entrySet()) {
            Map<String, String> known = sections.get(section.getKey());
            if (known == null) {
                known = new HashMap<>();
                sections.put(section.getKey(), known);
            }
            for (Map.Entry<String, List<String>> key : section.getValue().entrySet()) {
                String value = String.join("\n", key.getValue()).stripTrailing();
                known.put(key.getKey(), here.isPresent() ? value.replace("%(here)s", here.get()) : value);
            }
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    Optional<String> value(String section, String key) {
        Map<String, String> keys = sections.getOrDefault(section, Map.of());
        Map<String, String> defaults = sections.getOrDefault("DEFAULT", Map.of());
        return Optional.ofNullable(keys.getOrDefault(key, defaults.get(key)));
    }

    /** Reads one file line by line. */
    private static final class Parser {
        private final Path file;
        private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
        private Map<String, List<String>> section;
        private List<String> value;
        private int keyIndent;

        Parser(Path file) {
            this.file = file;
        }

        Map<String, Map<String, List<String>>> parse(String text) throws UsageException {
            int number = 0;
            for (int start = 0; start < text.length();) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                line(text.substring(start, end), ++number);
                start = end + 1;
            }
            return sections;
        }

        private void line(String raw, int number) throws UsageException {
            int comment = commentStart(raw);
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                if (comment < 0 && value != null) {
                    value.add("");
                }
                return;
            }
            int indent = raw.length() - raw.stripLeading().length();
            if (value != null && indent > keyIndent) {
                value.add(line);
                return;
            }
            keyIndent = indent;
            value = null;
            int bracket = line.lastIndexOf(']');
            if (line.startsWith("[") && bracket > 1) {
                section = sections.computeIfAbsent(line.substring(1, bracket), name -> new LinkedHashMap<>());
                return;
            }
            int delimiter = delimiter(line);
            if (section == null || delimiter < 1) {
                throw new UsageException("config file " + file + ", line " + number + ": " + Words.quoted(line)
                        + (section == null ? " stands before the first [section]"
                        : " is neither a [section] nor key=value"),
                        1);
            }
            value = new ArrayList<>();
            value.add(line.substring(delimiter + 1).strip());
            section.put(line.substring(0, delimiter).strip().toLowerCase(Locale.ROOT), value);
        }

        private static int delimiter(String line) {
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) == '=' || line.charAt(i) == ':') {
                    return i;
                }
            }
            return -1;
        }

        private static int commentStart(String line) {
            boolean blank = true;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (blank && (c == ';' || c == '#')) {
                    return i;
                }
                blank = Character.isWhitespace(c);
            }
            return -1;
        }
    }
}

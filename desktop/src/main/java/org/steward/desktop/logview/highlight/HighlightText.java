package org.steward.desktop.logview.highlight;

import java.util.ArrayList;
import java.util.List;
import org.steward.desktop.logdoc.search.Query;

/**
 * Sets of highlights as text: a line for each set, and after it one for each of its patterns. Lines that cannot be read
 * are left out.
 */
final class HighlightText {

    private static final String SET = "set";
    private static final String RULE = "rule";

    private HighlightText() {
    }

    static String write(List<HighlightSet> sets) {
        StringBuilder text = new StringBuilder();
        for (HighlightSet set : sets) {
            line(text, SET, set.isOn() ? "on" : "off", set.name());
            for (HighlightRule rule : set.rules()) {
                Query query = rule.query();
                line(text, RULE, rule.color() + (query.isRegex() ? "r" : "") + (query.ignoresCase() ? "i" : "")
                        + (query.isWholeWord() ? "w" : ""), query.text());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String kind, String traits, String free) {
        text.append(kind).append('\t').append(traits).append('\t')
                .append(free.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n');
    }

    static List<HighlightSet> read(String text) {
        List<HighlightSet> sets = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3 && parts[0].equals(SET)) {
                sets.add(new HighlightSet(free(parts[2]), parts[1].equals("on"), List.of()));
            } else if (parts.length == 3 && parts[0].equals(RULE) && !sets.isEmpty()
                    && parts[1].matches("\\d{1,2}[riw]*")) {
                HighlightSet set = sets.removeLast();
                List<HighlightRule> rules = new ArrayList<>(set.rules());
                rules.add(rule(parts[1], free(parts[2])));
                sets.add(set.withRules(rules));
            }
        }
        return sets;
    }

    private static HighlightRule rule(String traits, String text) {
        return new HighlightRule(new Query(text, traits.contains("r"), traits.contains("i"), traits.contains("w")),
                Integer.parseInt(traits.replaceAll("\\D", "")));
    }

    private static String free(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\' && i + 1 < escaped.length()) {
                char next = escaped.charAt(++i);
                text.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}

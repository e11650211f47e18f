package org.steward.desktop.logview.highlight;

import java.util.List;

/**
 * Patterns that are used together.
 *
 * @param name what the person calls them
 * @param isOn whether they are highlighted now
 * @param rules the patterns; where two meet, the later one is seen
 */
public record HighlightSet(String name, boolean isOn, List<HighlightRule> rules) {

    /** Copies the list. */
    public HighlightSet {
        rules = List.copyOf(rules);
    }

    /** The same, on or off. */
    public HighlightSet turned(boolean on) {
        return new HighlightSet(name, on, rules);
    }

    /** The same with these patterns. */
    public HighlightSet withRules(List<HighlightRule> other) {
        return new HighlightSet(name, isOn, other);
    }

    /** The same under another name. */
    public HighlightSet named(String other) {
        return new HighlightSet(other, isOn, rules);
    }
}

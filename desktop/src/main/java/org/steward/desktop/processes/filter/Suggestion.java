package org.steward.desktop.processes.filter;

/**
 * Something that could stand at a place of the filter.
 *
 * @param from where what it replaces begins
 * @param to where that ends
 * @param text what to put there
 */
public record Suggestion(int from, int to, String text) {

    /** The filter with it. */
    public String appliedTo(String filter) {
        return filter.substring(0, from) + text + filter.substring(to);
    }

    /** Where the caret goes then. */
    public int caret() {
        return from + text.length();
    }
}

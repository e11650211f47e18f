package org.steward.desktop.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How the person has arranged the window: sizes, columns, what is collapsed. Each view keeps its own keys, which begin
 * with its package, such as {@code processes.columns}. JavaFX thread.
 */
public final class ViewState {

    private final Map<String, String> values;
    private Runnable changed = () -> { };

    /** Begins with these. */
    public ViewState(Map<String, String> initial) {
        this.values = new TreeMap<>(initial);
    }

    /** What was kept. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Keeps a text, any characters. */
    public void put(String key, String value) {
        if (!value.equals(values.put(key, value))) {
            changed.run();
        }
    }

    /** Keeps nothing under this key any more. */
    public void remove(String key) {
        if (values.remove(key) != null) {
            changed.run();
        }
    }

    /** All that is kept. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** Calls this after a change; there is one listener, the one who writes it to disk. */
    public void onChange(Runnable listener) {
        changed = listener;
    }
}

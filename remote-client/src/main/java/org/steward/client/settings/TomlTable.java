package org.steward.client.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of a {@link TomlDocument}.
 *
 * @param name its name with its parts joined by dots, such as {@code servers.web1}
 * @param line where its header stands, counted from 1
 * @param values its keys in their order; a string is a list of one, {@code true} the text {@code true}
 */
public record TomlTable(String name, int line, Map<String, List<String>> values) {

    /** The text of a key; the first where it is an array. */
    public Optional<String> text(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
    }

    /** The texts of a key. */
    public List<String> texts(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Whether there is such a key. */
    public boolean has(String key) {
        return values.containsKey(key);
    }
}

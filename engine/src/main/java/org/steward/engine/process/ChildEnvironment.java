package org.steward.engine.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of children: the daemon's own, SUPERVISOR_* on top, and the configured pairs over both.
 *
 * <p>Inherited entries stay raw bytes, so that a value in any encoding reaches the child unharmed.
 */
final class ChildEnvironment {
    private final List<byte[]> inherited;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param inherited {@code NAME=value} entries of the daemon
     */
    ChildEnvironment(List<byte[]> inherited) {
        this.inherited = new ArrayList<>();
        for (byte[] entry : inherited) {
            String name = nameOf(entry);
            if (!name.isEmpty()) {
                index.put(name, this.inherited.size());
                this.inherited.add(entry);
            }
        }
    }

    private static String nameOf(byte[] entry) {
        for (int i = 0; i < entry.length; i++) {
            if (entry[i] == '=') {
                return new String(entry, 0, i, StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** The value of an inherited variable; empty when it is not set. */
    String get(String name) {
        Integer at = index.get(name);
        return at == null
                ? ""
                : new String(inherited.get(at), StandardCharsets.UTF_8).substring(name.length() + 1);
    }

    /** The entries for one child. */
    List<byte[]> with(Map<String, String> overlay) {
        List<byte[]> entries = new ArrayList<>(inherited);
        for (Map.Entry<String, String> pair : overlay.entrySet()) {
            byte[] entry = (pair.getKey() + "=" + pair.getValue()).getBytes(StandardCharsets.UTF_8);
            Integer at = index.get(pair.getKey());
            if (at == null) {
                entries.add(entry);
            } else {
                entries.set(at, entry);
            }
        }
        return entries;
    }
}

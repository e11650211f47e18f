package org.steward.client.ctl.settings;

import java.util.Map;
import java.util.TreeSet;
import org.steward.client.ctl.console.Words;

/** Replaces {@code %(name)s} in values of a configuration file; {@code %%} is one percent sign. */
final class Expansion {

    private final Map<String, String> environment;

    Expansion(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Expands one value.
     *
     * @param key {@code section.key}, for the error
     * @param names further names beside {@code ENV_X}
     */
    String expand(String value, String key, Map<String, String> names) throws UsageException {
        if (value.indexOf('%') < 0) {
            return value;
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '%') {
                result.append(c);
                continue;
            }
            if (value.startsWith("%%", i)) {
                result.append('%');
                i++;
                continue;
            }
            int close = value.indexOf(')', i);
            if (!value.startsWith("%(", i) || close < 0 || !value.startsWith("s", close + 1)) {
                throw new UsageException("Format string " + Words.quoted(value) + " for '" + key
                        + "' is badly formatted: write %(name)s, or %% for a percent sign");
            }
            result.append(lookUp(value.substring(i + 2, close), value, key, names));
            i = close + 1;
        }
        return result.toString();
    }

    private String lookUp(String name, String value, String key, Map<String, String> names) throws UsageException {
        String found = name.startsWith("ENV_") ? environment.get(name.substring(4)) : names.get(name);
        if (found != null) {
            return found;
        }
        TreeSet<String> available = new TreeSet<>(names.keySet());
        for (String variable : environment.keySet()) {
            available.add("ENV_" + variable);
        }
        throw new UsageException("Format string " + Words.quoted(value) + " for '" + key + "' contains names ('" + name
                + "') which cannot be expanded. Available names: " + String.join(", ", available));
    }
}

package org.steward.engine.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which environment variables are not for everybody's eyes, going by their names. */
public final class Secrets {
    /** What stands in the place of a value. */
    public static final String MASK = "***";

    private static final List<String> WORDS = List.of("PASS", "SECRET", "TOKEN", "KEY");

    private Secrets() {}

    /** Whether the variable's name speaks of a secret. */
    public static boolean isSecret(String variable) {
        String upper = variable.toUpperCase(Locale.ROOT);
        return WORDS.stream().anyMatch(upper::contains);
    }

    /** The environment with every secret masked, in its order. */
    public static Map<String, String> masked(Map<String, String> environment) {
        Map<String, String> masked = new LinkedHashMap<>(environment);
        masked.replaceAll((name, value) -> isSecret(name) ? MASK : value);
        return masked;
    }
}

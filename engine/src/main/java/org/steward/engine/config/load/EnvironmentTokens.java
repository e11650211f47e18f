package org.steward.engine.config.load;

import java.util.List;

/** The words of an {@code environment} value, for those who look at how it is written. */
public final class EnvironmentTokens {

    private EnvironmentTokens() {}

    /** The tokens with their quotes, separators included; empty when a quote is not closed. */
    public static List<String> of(String text) {
        try {
            return List.copyOf(EnvironmentList.tokens(text));
        } catch (ValueException e) {
            return List.of();
        }
    }
}

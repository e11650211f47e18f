package org.steward.desktop.settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the person has chosen for the window. Immutable; the {@code with} methods give changed copies.
 *
 * @param theme colours
 * @param density height of rows
 * @param fontSize size of text in pixels, 10 to 24
 * @param language a language tag such as {@code zh}; empty for the system's language. Takes effect at the next start
 * @param pollInterval how often servers without a change feed are asked, 250 ms to a minute
 * @param whenClosed what happens to the local engine when the window is closed
 * @param reducedMotion whether nothing slides or fades
 * @param keys keys the person has changed, by command id; an empty text takes a command's key away
 * @param quietConfirmations ids of confirmations the person does not want to see any more
 */
public record Settings(
        ThemeChoice theme,
        Density density,
        int fontSize,
        Optional<String> language,
        Duration pollInterval,
        WhenClosed whenClosed,
        boolean reducedMotion,
        Map<String, String> keys,
        java.util.Set<String> quietConfirmations) {

    /** Colours. */
    public enum ThemeChoice { SYSTEM, LIGHT, DARK, HIGH_CONTRAST }

    /** Height of rows. */
    public enum Density { COMFORTABLE, COMPACT }

    /** What happens to the local engine when the window is closed. */
    public enum WhenClosed { ASK, KEEP_RUNNING, STOP }

    public Settings {
        keys = Map.copyOf(keys);
        quietConfirmations = java.util.Set.copyOf(quietConfirmations);
    }

    /** What a person starts with. */
    public static Settings defaults() {
        return new Settings(ThemeChoice.SYSTEM, Density.COMFORTABLE, 13, Optional.empty(), Duration.ofSeconds(1),
                WhenClosed.ASK, false, Map.of(), java.util.Set.of());
    }

    /** With this theme. */
    public Settings withTheme(ThemeChoice choice) {
        return new Settings(choice, density, fontSize, language, pollInterval, whenClosed, reducedMotion, keys,
                quietConfirmations);
    }

    /** With this height of rows. */
    public Settings withDensity(Density choice) {
        return new Settings(theme, choice, fontSize, language, pollInterval, whenClosed, reducedMotion, keys,
                quietConfirmations);
    }

    /** With this size of text, in pixels. */
    public Settings withFontSize(int pixels) {
        return new Settings(theme, density, Math.clamp(pixels, 10, 24), language, pollInterval, whenClosed,
                reducedMotion, keys, quietConfirmations);
    }

    /** With this language. */
    public Settings withLanguage(Optional<String> tag) {
        return new Settings(theme, density, fontSize, tag, pollInterval, whenClosed, reducedMotion, keys,
                quietConfirmations);
    }

    /** With this poll interval. */
    public Settings withPollInterval(Duration interval) {
        return new Settings(theme, density, fontSize, language, interval, whenClosed, reducedMotion, keys,
                quietConfirmations);
    }

    /** With this choice for the local engine. */
    public Settings withWhenClosed(WhenClosed choice) {
        return new Settings(theme, density, fontSize, language, pollInterval, choice, reducedMotion, keys,
                quietConfirmations);
    }

    /** With or without motion. */
    public Settings withReducedMotion(boolean reduced) {
        return new Settings(theme, density, fontSize, language, pollInterval, whenClosed, reduced, keys,
                quietConfirmations);
    }

    /** With these changed keys. */
    public Settings withKeys(Map<String, String> changed) {
        return new Settings(theme, density, fontSize, language, pollInterval, whenClosed, reducedMotion, changed,
                quietConfirmations);
    }

    /** With these confirmations left out. */
    public Settings withQuietConfirmations(java.util.Set<String> ids) {
        return new Settings(theme, density, fontSize, language, pollInterval, whenClosed, reducedMotion, keys, ids);
    }
}

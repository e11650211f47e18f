package org.steward.desktop.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the person has chosen for the window. Immutable; the {@code with} methods give changed copies.
 *
 * @param look how the window looks
 * @param habits how it behaves
 * @param keys keys the person has changed, by command id; an empty text takes a command's key away
 * @param quietConfirmations ids of confirmations the person does not want to see any more
 */
public record Settings(Look look, Habits habits, Map<String, String> keys, Set<String> quietConfirmations) {

    /** Smallest and largest size of text, in pixels. */
    public static final int SMALLEST_FONT = 10;
    public static final int LARGEST_FONT = 24;
    /** Shortest and longest time between two questions to a server. */
    public static final Duration SHORTEST_POLL = Duration.ofMillis(250);
    public static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    /** Colours. */
    public enum ThemeChoice { SYSTEM, LIGHT, DARK, HIGH_CONTRAST }

    /** Height of rows. */
    public enum Density { COMFORTABLE, COMPACT }

    /** What happens to the local engine when the window is closed. */
    public enum WhenClosed { ASK, KEEP_RUNNING, STOP }

    /**
     * How the window looks.
     *
     * @param theme colours
     * @param density height of rows
     * @param fontSize size of text in pixels, {@value #SMALLEST_FONT} to {@value #LARGEST_FONT}
     * @param reducedMotion whether nothing slides or fades
     * @param language a language tag such as {@code zh}; empty for the system's. Takes effect at the next start
     */
    public record Look(ThemeChoice theme, Density density, int fontSize, boolean reducedMotion,
            Optional<String> language) {

        public Look {
            fontSize = Math.clamp(fontSize, SMALLEST_FONT, LARGEST_FONT);
        }
    }

    /**
     * How the window behaves.
     *
     * @param pollInterval how often servers without a change feed are asked, 250 ms to a minute
     * @param whenClosed what happens to the local engine when the window is closed
     */
    public record Habits(Duration pollInterval, WhenClosed whenClosed) {

        public Habits {
            if (pollInterval.compareTo(SHORTEST_POLL) < 0) {
                pollInterval = SHORTEST_POLL;
            } else if (pollInterval.compareTo(LONGEST_POLL) > 0) {
                pollInterval = LONGEST_POLL;
            }
        }
    }

    public Settings {
        keys = Map.copyOf(keys);
        quietConfirmations = Set.copyOf(quietConfirmations);
    }

    /** What a person starts with. */
    public static Settings defaults() {
        return new Settings(new Look(ThemeChoice.SYSTEM, Density.COMFORTABLE, 13, false, Optional.empty()),
                new Habits(Duration.ofSeconds(1), WhenClosed.ASK), Map.of(), Set.of());
    }

    /** Colours. */
    public ThemeChoice theme() {
        return look.theme();
    }

    /** Height of rows. */
    public Density density() {
        return look.density();
    }

    /** Size of text in pixels. */
    public int fontSize() {
        return look.fontSize();
    }

    /** Whether nothing slides or fades. */
    public boolean reducedMotion() {
        return look.reducedMotion();
    }

    /** A language tag; empty for the system's language. */
    public Optional<String> language() {
        return look.language();
    }

    /** How often servers without a change feed are asked. */
    public Duration pollInterval() {
        return habits.pollInterval();
    }

    /** What happens to the local engine when the window is closed. */
    public WhenClosed whenClosed() {
        return habits.whenClosed();
    }

    /** With this look. */
    public Settings withLook(Look other) {
        return new Settings(other, habits, keys, quietConfirmations);
    }

    /** With these habits. */
    public Settings withHabits(Habits other) {
        return new Settings(look, other, keys, quietConfirmations);
    }

    /** With this theme. */
    public Settings withTheme(ThemeChoice choice) {
        return withLook(new Look(choice, density(), fontSize(), reducedMotion(), language()));
    }

    /** With this height of rows. */
    public Settings withDensity(Density choice) {
        return withLook(new Look(theme(), choice, fontSize(), reducedMotion(), language()));
    }

    /** With this size of text, in pixels. */
    public Settings withFontSize(int pixels) {
        return withLook(new Look(theme(), density(), pixels, reducedMotion(), language()));
    }

    /** With or without motion. */
    public Settings withReducedMotion(boolean reduced) {
        return withLook(new Look(theme(), density(), fontSize(), reduced, language()));
    }

    /** With this language. */
    public Settings withLanguage(Optional<String> tag) {
        return withLook(new Look(theme(), density(), fontSize(), reducedMotion(), tag));
    }

    /** With this poll interval. */
    public Settings withPollInterval(Duration interval) {
        return withHabits(new Habits(interval, whenClosed()));
    }

    /** With this choice for the local engine. */
    public Settings withWhenClosed(WhenClosed choice) {
        return withHabits(new Habits(pollInterval(), choice));
    }

    /** With these changed keys. */
    public Settings withKeys(Map<String, String> changed) {
        return new Settings(look, habits, changed, quietConfirmations);
    }

    /** With another key of a command; an empty text takes its key away. */
    public Settings withKey(String command, String key) {
        Map<String, String> changed = new HashMap<>(keys);
        changed.put(command, key);
        return withKeys(changed);
    }

    /** With the key that a command has by default. */
    public Settings withDefaultKey(String command) {
        Map<String, String> changed = new HashMap<>(keys);
        changed.remove(command);
        return withKeys(changed);
    }

    /** With these confirmations left out. */
    public Settings withQuietConfirmations(Set<String> ids) {
        return new Settings(look, habits, keys, ids);
    }

    /** With one more confirmation left out. */
    public Settings withQuietConfirmation(String id) {
        Set<String> more = new HashSet<>(quietConfirmations);
        more.add(id);
        return withQuietConfirmations(more);
    }
}

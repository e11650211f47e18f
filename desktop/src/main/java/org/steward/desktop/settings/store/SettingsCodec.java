package org.steward.desktop.settings.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.settings.Settings;

/** Settings as texts by key. A setting that has its default has no text. */
final class SettingsCodec {

    /**
     * Settings that were read.
     *
     * @param settings with defaults in place of what makes no sense
     * @param bad keys of what makes no sense
     */
    record Decoded(Settings settings, List<String> bad) { }

    /**
     * A setting.
     *
     * @param text its text
     * @param with the settings with what a text says; an {@link IllegalArgumentException} for one that makes no sense
     */
    private record Field(String key, Function<Settings, String> text, BiFunction<Settings, String, Settings> with) { }

    private static final String KEY = "key.";
    private static final String QUIET = "quiet.";
    private static final String YES = "yes";

    private static final List<Field> FIELDS = List.of(
            new Field("theme", s -> word(s.theme()),
                    (s, text) -> s.withTheme(choice(Settings.ThemeChoice.class, text))),
            new Field("density", s -> word(s.density()),
                    (s, text) -> s.withDensity(choice(Settings.Density.class, text))),
            new Field("font-size", s -> Integer.toString(s.fontSize()), (s, text) -> s.withFontSize(
                    (int) number(text, Settings.SMALLEST_FONT, Settings.LARGEST_FONT))),
            new Field("reduced-motion", s -> s.reducedMotion() ? YES : "no",
                    (s, text) -> s.withReducedMotion(yes(text))),
            new Field("language", s -> s.language().orElse(""), (s, text) -> s.withLanguage(language(text))),
            new Field("poll-interval-ms", s -> Long.toString(s.pollInterval().toMillis()),
                    (s, text) -> s.withPollInterval(Duration.ofMillis(number(text, Settings.SHORTEST_POLL.toMillis(),
                            Settings.LONGEST_POLL.toMillis())))),
            new Field("when-closed", s -> word(s.whenClosed()),
                    (s, text) -> s.withWhenClosed(choice(Settings.WhenClosed.class, text))));

    private SettingsCodec() {
    }

    static SortedMap<String, String> encode(Settings settings) {
        SortedMap<String, String> texts = new TreeMap<>();
        Settings defaults = Settings.defaults();
        for (Field field : FIELDS) {
            String text = field.text().apply(settings);
            if (!text.equals(field.text().apply(defaults))) {
                texts.put(field.key(), text);
            }
        }
        settings.keys().forEach((command, key) -> texts.put(KEY + command, key));
        settings.quietConfirmations().forEach(id -> texts.put(QUIET + id, YES));
        return texts;
    }

    static Decoded decode(Map<String, String> texts) {
        Settings settings = Settings.defaults();
        List<String> bad = new ArrayList<>();
        for (Map.Entry<String, String> entry : texts.entrySet()) {
            try {
                settings = with(settings, entry.getKey(), entry.getValue());
            } catch (IllegalArgumentException e) {
                bad.add(entry.getKey());
            }
        }
        return new Decoded(settings, bad);
    }

    private static Settings with(Settings settings, String key, String text) {
        if (key.startsWith(KEY)) {
            if (!text.isBlank()) {
                KeyCombination.valueOf(text);
            }
            return settings.withKey(key.substring(KEY.length()), text.strip());
        }
        if (key.startsWith(QUIET)) {
            return yes(text) ? settings.withQuietConfirmation(key.substring(QUIET.length())) : settings;
        }
        return FIELDS.stream().filter(field -> field.key().equals(key)).findFirst()
                .map(field -> field.with().apply(settings, text.strip())).orElse(settings);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String text) {
        return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static boolean yes(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case YES, "true", "on", "1" -> true;
            case "no", "false", "off", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static long number(String text, long least, long most) {
        long number = Long.parseLong(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Optional<String> language(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

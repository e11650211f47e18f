package org.steward.desktop.settings.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;

/** The rows of the page: one for each setting. */
final class SettingRows {

    private static final List<Duration> INTERVALS = List.of(Settings.SHORTEST_POLL, Duration.ofMillis(500),
            Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(30), Settings.LONGEST_POLL);

    private final SettingsModel settings;
    private final Messages messages;
    private final SettingWords words;
    private final Choosers choosers;

    SettingRows(SettingsModel settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        this.words = new SettingWords(messages);
        this.choosers = new Choosers(settings);
    }

    /** How it looks. */
    List<SettingRow> look() {
        return List.of(
                row("theme", choosers.buttons(List.of(Settings.ThemeChoice.values()), words::theme, Settings::theme,
                        Settings::withTheme), Settings.ThemeChoice.values(), words::theme),
                row("density", choosers.buttons(List.of(Settings.Density.values()), words::density, Settings::density,
                        Settings::withDensity), Settings.Density.values(), words::density),
                new SettingRow("fontSize", messages, choosers.fontSize(size -> messages.get("settings.pixels", size),
                        messages.get("settings.fontSize.smaller"), messages.get("settings.fontSize.larger")), ""),
                new SettingRow("reducedMotion", messages, choosers.onOff(messages.get("settings.reducedMotion"),
                        Settings::reducedMotion, Settings::withReducedMotion), ""),
                language());
    }

    /** How it behaves. */
    List<SettingRow> habits() {
        return List.of(
                new SettingRow("pollInterval", messages, choosers.list(INTERVALS, words::interval,
                        Settings::pollInterval, Settings::withPollInterval), ""),
                row("whenClosed", choosers.list(List.of(Settings.WhenClosed.values()), words::whenClosed,
                        Settings::whenClosed, Settings::withWhenClosed), Settings.WhenClosed.values(),
                        words::whenClosed),
                confirmations());
    }

    private <E> SettingRow row(String id, Region control, E[] values, java.util.function.Function<E, String> name) {
        return new SettingRow(id, messages, control, Arrays.stream(values).map(value -> name.apply(value) + " " + value)
                .collect(Collectors.joining(" ")));
    }

    private SettingRow language() {
        List<Languages.Language> present = Languages.present();
        List<Optional<String>> values = new ArrayList<>(Stream.concat(Stream.of(Optional.<String>empty()),
                present.stream().map(language -> Optional.of(language.tag()))).toList());
        Region list = choosers.list(values, tag -> tag.map(wanted -> present.stream()
                        .filter(language -> language.tag().equals(wanted)).map(Languages.Language::name).findFirst()
                        .orElse(wanted)).orElse(messages.get("settings.language.system")),
                Settings::language, Settings::withLanguage);
        return new SettingRow("language", messages, list, "language 语言 "
                + present.stream().map(Languages.Language::name).collect(Collectors.joining(" ")));
    }

    private SettingRow confirmations() {
        Button ask = new Button();
        ask.setOnAction(event -> settings.update(old -> old.withQuietConfirmations(Set.of())));
        choosers.follow(() -> {
            int count = settings.settings().quietConfirmations().size();
            ask.setText(messages.get("settings.confirmations.ask", count));
            ask.setDisable(count == 0);
        });
        return new SettingRow("confirmations", messages, ask, "");
    }
}

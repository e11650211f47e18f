package org.steward.desktop.settings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.steward.desktop.palette.find.Group;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.palette.find.Source;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** Settings for the palette: those of few values are changed there, the others are shown on their page. */
public final class SettingItems implements Source {

    private static final List<String> SHOWN = List.of("theme", "density", "fontSize", "reducedMotion", "language",
            "pollInterval", "whenClosed", "confirmations", "keys");

    private final SettingsModel settings;
    private final Messages messages;
    private final SettingWords words;
    private final Consumer<String> show;

    /**
     * Items of these settings.
     *
     * @param show shows a setting on the page, by its id
     */
    public SettingItems(SettingsModel settings, Messages messages, Consumer<String> show) {
        this.settings = settings;
        this.messages = messages;
        this.words = new SettingWords(messages);
        this.show = show;
    }

    @Override
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        Settings now = settings.settings();
        for (Settings.ThemeChoice theme : Settings.ThemeChoice.values()) {
            add(items, "theme", words.theme(theme), theme.name(), now.withTheme(theme), old -> old.withTheme(theme));
        }
        for (Settings.Density density : Settings.Density.values()) {
            add(items, "density", words.density(density), density.name(), now.withDensity(density),
                    old -> old.withDensity(density));
        }
        add(items, "fontSize", messages.get("settings.fontSize.larger"), "larger zoom", now.withFontSize(now.fontSize() + 1),
                old -> old.withFontSize(old.fontSize() + 1));
        add(items, "fontSize", messages.get("settings.fontSize.smaller"), "smaller zoom", now.withFontSize(now.fontSize() - 1),
                old -> old.withFontSize(old.fontSize() - 1));
        add(items, "reducedMotion", messages.get(now.reducedMotion() ? "settings.off" : "settings.on"), "animation",
                now.withReducedMotion(!now.reducedMotion()), old -> old.withReducedMotion(!now.reducedMotion()));
        SHOWN.forEach(id -> items.add(new Item("setting." + id, Group.SETTING,
                messages.get("settings.open", messages.get("settings." + id)), "", "settings preferences "
                + id.toLowerCase(Locale.ROOT), Icon.SETTINGS, Optional.empty(), Optional.empty(), () -> show.accept(id))));
        return items;
    }

    /** Adds a choice, unless it is in force already. */
    private void add(List<Item> items, String id, String value, String english, Settings then,
            UnaryOperator<Settings> change) {
        if (!then.equals(settings.settings())) {
            items.add(new Item("setting." + id + "=" + english, Group.SETTING, words.choice(id, value), "",
                    (id + " " + english).toLowerCase(Locale.ROOT).replace('_', ' '), Icon.SETTINGS, Optional.empty(),
                    Optional.empty(), () -> settings.update(change)));
        }
    }
}

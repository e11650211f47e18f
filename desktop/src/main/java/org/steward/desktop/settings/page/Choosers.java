package org.steward.desktop.settings.page;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * Controls that show a part of the settings and change it. They follow the settings, whoever changes these; they live
 * as long as the page, which lives as long as the window.
 */
final class Choosers {

    private final SettingsModel settings;

    Choosers(SettingsModel settings) {
        this.settings = settings;
    }

    /** A few values side by side, one of which is in force. */
    <T> Region buttons(List<T> values, Function<T, String> name, Function<Settings, T> get,
            BiFunction<Settings, T, Settings> with) {
        HBox box = new HBox();
        box.getStyleClass().add("setting-buttons");
        List<ToggleButton> buttons = new ArrayList<>();
        for (T value : values) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(buttons.isEmpty() ? "left-pill"
                    : buttons.size() == values.size() - 1 ? "right-pill" : "center-pill");
            // Not a toggle group: there the second click on a button would leave none selected.
            button.setOnAction(event -> {
                button.setSelected(true);
                settings.update(old -> with.apply(old, value));
            });
            buttons.add(button);
        }
        box.getChildren().addAll(buttons);
        follow(() -> {
            for (int i = 0; i < values.size(); i++) {
                buttons.get(i).setSelected(values.get(i).equals(get.apply(settings.settings())));
            }
        });
        return box;
    }

    /** Many values in a list that opens. A value in force that is not among them is added in front. */
    <T> ComboBox<T> list(List<T> values, Function<T, String> name, Function<Settings, T> get,
            BiFunction<Settings, T, Settings> with) {
        ComboBox<T> combo = new ComboBox<>();
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the list is not edited");
            }
        });
        combo.getItems().setAll(values);
        follow(() -> {
            T now = get.apply(settings.settings());
            if (!combo.getItems().contains(now)) {
                combo.getItems().addFirst(now);
            }
            combo.setValue(now);
        });
        combo.valueProperty().addListener((property, was, is) -> {
            if (is != null && !is.equals(get.apply(settings.settings()))) {
                settings.update(old -> with.apply(old, is));
            }
        });
        return combo;
    }

    /** On or off. */
    Region onOff(String accessibleName, Function<Settings, Boolean> get, BiFunction<Settings, Boolean, Settings> with) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setAccessibleText(accessibleName);
        toggle.getStyleClass().add("setting-switch");
        follow(() -> toggle.setSelected(get.apply(settings.settings())));
        toggle.selectedProperty().addListener((property, was, is) -> {
            if (!is.equals(get.apply(settings.settings()))) {
                settings.update(old -> with.apply(old, is));
            }
        });
        return toggle;
    }

    /** The size of text, a pixel more or less at a time. */
    Region fontSize(Function<Integer, String> name, String smaller, String larger) {
        Label value = new Label();
        value.getStyleClass().add("setting-value");
        Button less = step(Icon.REMOVE, smaller, -1);
        Button more = step(Icon.ADD, larger, 1);
        follow(() -> {
            int now = settings.settings().fontSize();
            value.setText(name.apply(now));
            less.setDisable(now <= Settings.SMALLEST_FONT);
            more.setDisable(now >= Settings.LARGEST_FONT);
        });
        HBox box = new HBox(less, value, more);
        box.getStyleClass().add("setting-stepper");
        return box;
    }

    private Button step(Icon icon, String name, int by) {
        Button button = new Button("", Icons.of(icon));
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        button.setOnAction(event -> settings.update(old -> old.withFontSize(old.fontSize() + by)));
        return button;
    }

    /** Calls this now and whenever the settings change. */
    void follow(Runnable show) {
        show.run();
        settings.settingsProperty().addListener((property, was, is) -> show.run());
    }
}

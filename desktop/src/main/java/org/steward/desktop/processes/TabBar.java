package org.steward.desktop.processes;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.steward.desktop.processes.rows.Counts;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.text.Messages;

/** All, running, problems: each with how many there are. */
final class TabBar {

    private final ToggleGroup group = new ToggleGroup();
    private final Map<Tab, ToggleButton> buttons = new EnumMap<>(Tab.class);
    private final Map<Tab, Label> counts = new EnumMap<>(Tab.class);
    private final NumberFormat numbers;
    private final HBox root = new HBox();

    TabBar(Messages messages, Consumer<Tab> choose) {
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        root.getStyleClass().add("process-tabs");
        for (Tab tab : Tab.values()) {
            Label count = new Label("0");
            count.getStyleClass().add("tab-count");
            ToggleButton button = new ToggleButton(messages.get("processes.tab." + tab.name()), count);
            button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            button.setId("tab-" + tab.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().addAll("flat", "process-tab");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            // A tab that is pressed again stays.
            button.setOnAction(event -> {
                button.setSelected(true);
                choose.accept(tab);
            });
            buttons.put(tab, button);
            counts.put(tab, count);
            root.getChildren().add(button);
        }
    }

    HBox root() {
        return root;
    }

    void show(Tab tab) {
        buttons.get(tab).setSelected(true);
    }

    void show(Counts now) {
        for (Tab tab : Tab.values()) {
            counts.get(tab).setText(numbers.format(now.in(tab)));
        }
        buttons.get(Tab.PROBLEMS).pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("alarming"), now.problems() > 0);
    }
}

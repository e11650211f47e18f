package org.steward.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The bar on top: the pages, the way into the palette, how many problems there are. JavaFX thread. */
public final class TopBar {

    private static final double LEAST_PALETTE = 120;

    private final HBox bar = new HBox();
    private final List<ToggleButton> words = new ArrayList<>();
    private final Button palette;
    private final Button problems = new Button();
    private final Messages messages;
    private final Commands commands;
    private final Function<Command, Optional<String>> keys;

    /**
     * A bar for these pages.
     *
     * @param keys the key of a command, as people write it
     * @param showProblems shows the processes that somebody should look at
     * @param tools what stands at its right end, such as the bell of the activity centre
     */
    public TopBar(Screens screens, Commands commands, Function<Command, Optional<String>> keys, Messages messages,
            Runnable showProblems, List<Node> tools) {
        this.keys = keys;
        this.messages = messages;
        this.commands = commands;
        Label name = new Label(messages.get("window.title"));
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        bar.getStyleClass().add("top-bar");
        bar.getChildren().add(name);
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : screens.all()) {
            ToggleButton button = new ToggleButton(messages.get("window.screen." + screen.id()),
                    Icons.of(screen.icon()));
            button.getStyleClass().add("screen");
            button.setToggleGroup(group);
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            tip(button, "screen." + screen.id());
            button.setSelected(screen == screens.shownProperty().get());
            button.setOnAction(event -> {
                button.setSelected(true);
                screens.show(screen);
            });
            screens.shownProperty().addListener((property, was, is) -> button.setSelected(is == screen));
            words.add(button);
            bar.getChildren().add(button);
        }
        palette = paletteButton();
        bar.getChildren().addAll(spacer(), palette, spacer());
        problems.getStyleClass().add("problems");
        problems.setMinWidth(Region.USE_PREF_SIZE);
        problems.setOnAction(event -> showProblems.run());
        bar.getChildren().add(problems);
        bar.getChildren().addAll(tools);
        showProblems(0, 0);
        bar.setMinWidth(0);
        bar.widthProperty().addListener((property, was, is) -> arrange());
    }

    /** Shows the pages' icons alone where their words have no room. */
    private void arrange() {
        double room = bar.getWidth() - bar.getInsets().getLeft() - bar.getInsets().getRight();
        words.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
        double wanted = bar.getSpacing() * bar.getChildren().size() + bar.getChildren().stream()
                .mapToDouble(child -> child == palette ? LEAST_PALETTE : child.prefWidth(-1)).sum();
        boolean isNarrow = wanted > room;
        words.forEach(button -> button.setContentDisplay(isNarrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    /** The bar. */
    public Node view() {
        return bar;
    }

    /** Says how many processes want somebody to look at them, of how many. */
    public void showProblems(int count, int processes) {
        problems.getStyleClass().remove("none");
        if (count == 0) {
            problems.getStyleClass().add("none");
        }
        problems.setText(messages.get("window.problems", count));
        problems.setGraphic(Icons.of(count == 0 ? Icon.CHECK : Icon.WARNING));
        problems.setVisible(processes > 0);
    }

    private Button paletteButton() {
        Button button = new Button(messages.get("window.search"), Icons.of(Icon.SEARCH));
        button.getStyleClass().add("palette-button");
        button.setMinWidth(LEAST_PALETTE);
        button.setOnAction(event -> commands.run("palette.show"));
        tip(button, "palette.show");
        return button;
    }

    /** Says what a command is called and which key it has, as that is when somebody points at it. */
    private void tip(Control control, String id) {
        Tooltip tip = new Tooltip();
        tip.setOnShowing(event -> commands.find(id).ifPresent(command -> tip.setText(keys.apply(command)
                .map(key -> messages.get("window.tip", command.label(), key)).orElse(command.label()))));
        control.setTooltip(tip);
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}

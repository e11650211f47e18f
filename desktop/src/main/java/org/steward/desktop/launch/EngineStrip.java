package org.steward.desktop.launch;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * Says below the bar on top how the local engine stands when it does not run, with the one next step; takes no room
 * while it does. Adds the commands {@code engine.start}, {@code engine.stop} and {@code engine.restart}. JavaFX thread.
 */
public final class EngineStrip {

    private final HBox strip = new HBox();
    private final VBox box = new VBox(strip);
    private final LocalEngine engine;
    private final Messages messages;

    /** A strip for this engine. */
    public EngineStrip(LocalEngine engine, Commands commands, Messages messages) {
        this.engine = engine;
        this.messages = messages;
        ObservableBooleanValue isUp = Bindings.createBooleanBinding(
                () -> engine.state() instanceof EngineState.Up, engine.stateProperty());
        ObservableBooleanValue isDown = Bindings.createBooleanBinding(
                () -> engine.state() instanceof EngineState.Stopped || engine.state() instanceof EngineState.Failed,
                engine.stateProperty());
        List.of(command("engine.start", "launch.start", Icon.START, isDown, engine::start),
                command("engine.stop", "launch.stop", Icon.POWER, isUp, engine::stop),
                command("engine.restart", "launch.restart", Icon.RESTART, isUp, engine::restart)).forEach(commands::add);
        strip.getStyleClass().add("banner");
        engine.stateProperty().addListener((property, before, now) -> show(now));
        show(engine.state());
    }

    private Command command(String id, String label, Icon icon, ObservableBooleanValue enabled, Runnable run) {
        return new Command(id, messages.get(label), Optional.of(icon), Optional.empty(), enabled, run);
    }

    /** For {@code MainWindow.setTop}. */
    public Node node() {
        return box;
    }

    private void show(EngineState state) {
        strip.getStyleClass().remove("error");
        switch (state) {
            case EngineState.Up up -> fill(false);
            case EngineState.Looking looking -> fill(true, Icons.of(Icon.CLOCK), words("launch.looking"));
            case EngineState.Starting starting -> fill(true, Icons.of(Icon.CLOCK), words("launch.starting"));
            case EngineState.Stopping stopping -> fill(true, Icons.of(Icon.CLOCK), words("launch.stopping"));
            case EngineState.Stopped stopped -> fill(true, Icons.of(Icon.POWER), text(messages.get("launch.stopped")
                    + ". " + messages.get("launch.stopped-text", stopped.place().config().file())),
                    button("launch.start"));
            case EngineState.Failed failed -> {
                strip.getStyleClass().add("error");
                fill(true, Icons.of(Icon.ERROR), text(messages.get("launch.failed") + ". "
                        + failed.failure().message(messages) + "\n" + failed.failure().remedy(messages)),
                        button("launch.try-again"));
            }
        }
    }

    private void fill(boolean shown, Node... nodes) {
        strip.getChildren().setAll(nodes);
        box.setVisible(shown);
        box.setManaged(shown);
    }

    private Label words(String key) {
        return text(messages.get(key));
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private Button button(String key) {
        Button button = new Button(messages.get(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> engine.start());
        return button;
    }
}

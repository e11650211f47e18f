package org.steward.desktop.launch;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.dialogs.Overlay;
import org.steward.desktop.text.Messages;

/**
 * Shows a {@link ClosePrompt} as a panel over the window, above everything else there, while there is something to ask
 * or to wait for. Enter keeps the processes running, Escape stays.
 */
public final class ClosePromptView {

    private final VBox panel = new VBox();
    private final Overlay overlay;
    private final CheckBox remember;
    private final ClosePrompt prompt;
    private final Messages messages;

    /** A view of this prompt. */
    public ClosePromptView(ClosePrompt prompt, Messages messages) {
        this.prompt = prompt;
        this.messages = messages;
        this.remember = new CheckBox(messages.get("launch.close.remember"));
        panel.getStyleClass().add("close-prompt");
        overlay = new Overlay(panel, Pos.CENTER, prompt::cancel, () -> { });
        prompt.stageProperty().addListener((property, before, now) -> show(now));
        show(prompt.stageProperty().get());
    }

    /** For the layers of the window. */
    public Node node() {
        return overlay.layer();
    }

    private void show(ClosePrompt.Stage stage) {
        switch (stage) {
            case ClosePrompt.Stage.Idle idle -> overlay.hide();
            case ClosePrompt.Stage.Asking asking -> ask(asking.running());
            case ClosePrompt.Stage.Stopping stopping -> waitFor(stopping.running());
            case ClosePrompt.Stage.Failed failed -> explain(failed.failure());
        }
    }

    private void ask(int running) {
        Button keep = button("launch.close.keep", () -> prompt.keepRunning(remember.isSelected()));
        keep.setDefaultButton(true);
        Button stop = button("launch.close.stop", () -> prompt.stopProcesses(remember.isSelected()));
        stop.getStyleClass().add("danger");
        Button cancel = button("launch.close.cancel", prompt::cancel);
        remember.setSelected(false);
        fill(messages.get("launch.close.title", running), messages.get("launch.close.text", running), remember,
                buttons(keep, stop, cancel));
        overlay.show(keep);
    }

    private void waitFor(int running) {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("close-prompt-progress");
        Button now = button("launch.close.now", prompt::closeNow);
        fill(messages.get("launch.close.stopping", running), messages.get("launch.close.stopping-text"), turning,
                buttons(now));
        overlay.show(now);
    }

    private void explain(EngineFailure failure) {
        Button now = button("launch.close.now", prompt::closeNow);
        Button cancel = button("launch.close.cancel", prompt::cancel);
        fill(failure.message(messages), failure.remedy(messages), new Region(), buttons(now, cancel));
        overlay.show(cancel);
    }

    private void fill(String title, String text, Node middle, Node buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("close-prompt-title");
        heading.setWrapText(true);
        Label body = new Label(text);
        body.setWrapText(true);
        panel.getChildren().setAll(heading, body, middle, buttons);
    }

    private static Node buttons(Button... buttons) {
        HBox row = new HBox(buttons);
        row.getStyleClass().add("close-prompt-buttons");
        return row;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}

package org.steward.desktop.update;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The buttons below the preview, and beside them how far the update is or why it is not allowed. */
final class UpdateButtons {

    private final HBox view = new HBox();
    private final Label said = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button ticked = new Button();
    private final Button all = new Button();
    private final Button cancel;
    private final UpdateModel model;
    private final Messages messages;
    private final InvalidationListener changed = property -> refresh();
    private final List<GroupItem> watched = new ArrayList<>();

    UpdateButtons(UpdateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        cancel = new Button(messages.get("update.cancel"), Icons.of(Icon.CLOSE));
        cancel.setOnAction(event -> model.cancel());
        cancel.setTooltip(new Tooltip(messages.get("update.cancel.tip")));
        cancel.setId("update-cancel");
        ticked.setId("update-ticked");
        all.setId("update-all");
        ticked.setOnAction(event -> model.apply(model.ticked()));
        all.setOnAction(event -> model.apply(model.open()));
        said.setWrapText(true);
        said.getStyleClass().addAll("muted", "update-said");
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        for (Region node : List.of(cancel, ticked, all, bar)) {
            node.setMinWidth(Region.USE_PREF_SIZE);
            node.managedProperty().bind(node.visibleProperty());
        }
        view.getStyleClass().add("update-buttons");
        view.getChildren().addAll(said, bar, cancel, ticked, all);
        view.managedProperty().bind(view.visibleProperty());
        model.server().profileProperty().addListener(changed);
    }

    Node view() {
        return view;
    }

    void close() {
        model.server().profileProperty().removeListener(changed);
        unwatch();
    }

    /** Ctrl+Enter: what is ticked, or all when nothing is. */
    void firePrimary() {
        Button primary = model.ticked().isEmpty() ? all : ticked;
        if (primary.isVisible() && !primary.isDisabled()) {
            primary.fire();
        }
    }

    private void unwatch() {
        for (GroupItem item : watched) {
            item.tickedProperty().removeListener(changed);
            item.stepProperty().removeListener(changed);
        }
        watched.clear();
    }

    void refresh() {
        if (!watched.equals(model.items())) {
            unwatch();
            watched.addAll(model.items());
            for (GroupItem item : watched) {
                item.tickedProperty().addListener(changed);
                item.stepProperty().addListener(changed);
            }
        }
        boolean applying = model.phaseProperty().get() == UpdateModel.Phase.APPLYING;
        boolean ready = model.phaseProperty().get() == UpdateModel.Phase.READY;
        boolean readOnly = model.server().profile().readOnly();
        int open = model.open().size();
        int chosen = model.ticked().size();
        view.setVisible(applying || ready && !model.items().isEmpty());
        bar.setVisible(applying);
        cancel.setVisible(applying);
        ticked.setVisible(!applying && open > 0);
        all.setVisible(!applying && open > 0);
        ticked.setDisable(readOnly || chosen == 0);
        all.setDisable(readOnly);
        ticked.setText(messages.get("update.applyTicked", chosen));
        all.setText(messages.get("update.applyAll", open));
        accent(ticked, chosen > 0);
        accent(all, chosen == 0);
        long ended = model.items().stream().filter(item -> item.result().isPresent()).count();
        long asked = ended + model.items().stream().filter(item -> !item.isOpen() && item.result().isEmpty()).count();
        bar.setProgress(asked == 0 ? 0 : (double) ended / asked);
        said.setText(said(applying, readOnly, ended, asked));
    }

    private String said(boolean applying, boolean readOnly, long ended, long asked) {
        if (applying) {
            return messages.get("update.progress", ended, asked);
        }
        if (readOnly) {
            return messages.get("update.readOnly", model.words().server());
        }
        long failed = model.items().stream().filter(item -> item.stepProperty().get() == GroupItem.Step.FAILED).count();
        return ended == 0 ? messages.get("update.hint") : messages.get("update.ended", ended - failed, ended);
    }

    private static void accent(Button button, boolean isAccent) {
        button.getStyleClass().remove("accent");
        if (isAccent) {
            button.getStyleClass().add("accent");
        }
    }
}

package org.steward.desktop.update;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.ConfigFinding;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What the panel shows between its head and its buttons. */
final class UpdateBody {

    /** Cards that are made; a screen that scrolls through more helps nobody. */
    private static final int MOST_CARDS = 200;

    private final UpdateModel model;
    private final Messages messages;
    private final Label changes = wrapped("", "update-summary");
    private final Label consequences = wrapped("", "muted");

    UpdateBody(UpdateModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /** While the server is asked. */
    Node reading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setPrefSize(24, 24);
        return empty(wheel, messages.get("update.reading", model.words().server()), "");
    }

    /** What came of it. */
    Node ready() {
        if (model.trouble().isPresent()) {
            Trouble trouble = model.trouble().get();
            return empty(Icons.of(Icon.WARNING), trouble.what(), trouble.remedy());
        }
        return model.plan().map(this::of).orElseGet(Region::new);
    }

    private Node of(Plan plan) {
        UpdatePreview preview = plan.preview();
        if (!preview.valid()) {
            return broken(preview.findings(), plan.isExact());
        }
        VBox box = new VBox();
        box.getStyleClass().add("update-body");
        if (model.movedProperty().get()) {
            box.getChildren().add(note(Icon.WARNING, messages.get("update.moved"), "update-moved"));
        }
        if (!plan.isExact()) {
            box.getChildren().add(note(Icon.INFO, messages.get("update.stock.note"), "update-note"));
        }
        if (preview.isEmpty()) {
            Node calm = empty(Icons.of(Icon.CHECK), messages.get("update.empty"),
                    messages.get("update.empty.text", model.words().server()));
            VBox.setVgrow(calm, Priority.ALWAYS);
            box.getChildren().add(calm);
        } else {
            box.getChildren().add(summary());
            model.items().stream().limit(MOST_CARDS)
                    .forEach(item -> box.getChildren().add(new GroupCard(item, plan.isExact(), messages).view()));
            if (model.items().size() > MOST_CARDS) {
                box.getChildren().add(note(Icon.INFO,
                        messages.get("update.tooMany", model.items().size() - MOST_CARDS), "update-note"));
            }
        }
        if (!preview.findings().isEmpty()) {
            box.getChildren().addAll(heading(messages.get("update.findings", preview.findings().size())),
                    FindingBox.of(preview.findings(), messages));
        }
        return box;
    }

    private Node summary() {
        VBox box = new VBox(changes, consequences);
        box.getStyleClass().add("update-summaries");
        refreshSummary();
        return box;
    }

    /** Says what is left to be applied. */
    void refreshSummary() {
        List<UpdatePreview.Group> left = model.items().stream()
                .filter(item -> item.stepProperty().get() != GroupItem.Step.DONE).map(GroupItem::group).toList();
        String follows = model.words().consequences(left);
        changes.setText(left.isEmpty() ? messages.get("update.applied") : model.words().changes(left));
        consequences.setText(follows.isEmpty() ? messages.get("update.noConsequences")
                : messages.get("update.consequences", follows));
        consequences.setVisible(!left.isEmpty());
        consequences.setManaged(!left.isEmpty());
    }

    private Node broken(List<ConfigFinding> findings, boolean exact) {
        VBox box = new VBox();
        box.getStyleClass().add("update-body");
        HBox title = new HBox(Icons.of(Icon.ERROR),
                wrapped(messages.get("update.broken", model.words().server()), "update-summary"));
        title.getStyleClass().add("update-broken");
        box.getChildren().addAll(title, wrapped(messages.get("update.broken.text"), "muted"));
        List<ConfigFinding> errors = findings.stream().filter(ConfigFinding::isError).toList();
        box.getChildren().add(FindingBox.of(errors.isEmpty() ? findings : errors, messages));
        if (!exact) {
            box.getChildren().add(wrapped(messages.get("update.broken.stock"), "muted"));
        }
        List<ConfigFinding> others = findings.stream().filter(finding -> !finding.isError()).toList();
        if (!errors.isEmpty() && !others.isEmpty()) {
            box.getChildren().addAll(heading(messages.get("update.findings", others.size())),
                    FindingBox.of(others, messages));
        }
        return box;
    }

    private static Node heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("update-heading");
        return heading;
    }

    private static Node note(Icon icon, String text, String styleClass) {
        Label label = wrapped(text, "update-note-text");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox note = new HBox(Icons.of(icon), label);
        note.getStyleClass().add(styleClass);
        return note;
    }

    private static Node empty(Node icon, String title, String text) {
        Label heading = wrapped(title, "empty-title");
        VBox box = new VBox(icon, heading);
        if (!text.isEmpty()) {
            box.getChildren().add(wrapped(text, "empty-text"));
        }
        box.getStyleClass().add("empty-state");
        return box;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

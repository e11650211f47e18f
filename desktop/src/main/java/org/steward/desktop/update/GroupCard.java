package org.steward.desktop.update;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.UpdateAction;
import org.steward.client.protocol.UpdateChange;
import org.steward.client.protocol.UpdatePreview;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** A group that would change: its tick box, why, what happens to each process, and what became of it. */
final class GroupCard {

    private static final int NAMES = 6;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final VBox view = new VBox();
    private final CheckBox tick;
    private final HBox state = new HBox();
    private final Label sentence = new Label();
    private final GroupItem item;
    private final Messages messages;

    GroupCard(GroupItem item, boolean isExact, Messages messages) {
        this.item = item;
        this.messages = messages;
        UpdatePreview.Group group = item.group();
        tick = new CheckBox(group.name());
        tick.setMnemonicParsing(false);
        tick.getStyleClass().add("update-tick");
        tick.setAccessibleText(messages.get("update.question.line", group.name(),
                messages.get("update.change." + group.change().name()), "", 0));
        tick.selectedProperty().bindBidirectional(item.tickedProperty());
        Label change = new Label(messages.get("update.change." + group.change().name()),
                Icons.of(icon(group.change())));
        change.getStyleClass().addAll("update-change", group.change().name().toLowerCase(java.util.Locale.ROOT));
        change.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("update-step");
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(tick, change, space, state);
        head.getStyleClass().add("update-head");
        sentence.getStyleClass().add("update-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.visibleProperty());
        view.getStyleClass().add("update-card");
        view.getChildren().addAll(head, sentence);
        KeyLines lines = new KeyLines(messages);
        List<Bundle> bundles = Bundle.of(group);
        // A key that its processes tell as well is told there.
        group.keys().stream().filter(key -> bundles.stream().noneMatch(bundle -> bundle.keys().contains(key)))
                .forEach(key -> view.getChildren().add(lines.of(key)));
        bundles.forEach(bundle -> {
            view.getChildren().add(process(group, bundle));
            bundle.keys().forEach(key -> view.getChildren().add(lines.of(key)));
        });
        if (!isExact && group.change() == UpdateChange.CHANGED
                && bundles.stream().allMatch(bundle -> bundle.change() == UpdateChange.UNCHANGED)) {
            Label unknown = new Label(messages.get("update.stock.unknownKeys"));
            unknown.getStyleClass().addAll("muted", "update-unknown");
            unknown.setWrapText(true);
            unknown.setMinHeight(Region.USE_PREF_SIZE);
            view.getChildren().add(unknown);
        }
        item.stepProperty().addListener((property, was, is) -> step(is));
        step(item.stepProperty().get());
    }

    Node view() {
        return view;
    }

    private Node process(UpdatePreview.Group group, Bundle bundle) {
        // What was stopped already goes as well when it is taken out.
        boolean goes = bundle.change() == UpdateChange.REMOVED && bundle.action() == UpdateAction.NONE;
        Label action = new Label(messages.get("update.action." + (goes ? "GONE" : bundle.action().name())),
                Icons.of(icon(bundle.action())));
        action.getStyleClass().addAll("update-action",
                bundle.action().name().toLowerCase(java.util.Locale.ROOT));
        action.setMinWidth(Region.USE_PREF_SIZE);
        List<String> names = bundle.names();
        String shown = String.join(messages.get("update.and"), names.subList(0, Math.min(NAMES, names.size())));
        Label name = new Label(names.size() > NAMES
                ? messages.get("update.more", shown, names.size() - NAMES) : shown);
        name.getStyleClass().add("update-names");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        if (names.size() > NAMES) {
            name.setTooltip(new Tooltip(String.join(messages.get("update.and"), names)));
        }
        HBox line = new HBox(action, name);
        line.getStyleClass().add("update-process");
        // Inside a group that changes, one may come, go, or be touched only because its group is.
        if (group.change() == UpdateChange.CHANGED && bundle.change() != UpdateChange.CHANGED) {
            Label why = new Label(messages.get("update.why." + bundle.change().name()));
            why.getStyleClass().add("muted");
            why.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(why);
        }
        return line;
    }

    private void step(GroupItem.Step step) {
        tick.setDisable(!item.isOpen());
        view.pseudoClassStateChanged(FAILED, step == GroupItem.Step.FAILED);
        view.pseudoClassStateChanged(DONE, step == GroupItem.Step.DONE);
        sentence.setText(item.result().map(ItemResult::sentence).orElse(""));
        sentence.setVisible(item.result().isPresent());
        state.getChildren().clear();
        if (step != GroupItem.Step.OPEN) {
            state.getChildren().addAll(Icons.of(icon(step)), new Label(messages.get("update.step." + step.name())));
        }
    }

    private static Icon icon(UpdateChange change) {
        return switch (change) {
            case ADDED -> Icon.ADD;
            case CHANGED -> Icon.EDIT;
            case REMOVED -> Icon.REMOVE;
            case UNCHANGED -> Icon.CHECK;
        };
    }

    private static Icon icon(UpdateAction action) {
        return switch (action) {
            case START -> Icon.START;
            case STOP -> Icon.STOP;
            case RESTART -> Icon.RESTART;
            case NONE -> Icon.STATE_STOPPED;
        };
    }

    private static Icon icon(GroupItem.Step step) {
        return switch (step) {
            case OPEN, WAITING -> Icon.CLOCK;
            case WORKING -> Icon.REFRESH;
            case DONE -> Icon.CHECK;
            case FAILED -> Icon.ERROR;
        };
    }
}

package org.steward.desktop.activity.toast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.LevelLook;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** One entry as a toast. */
final class Toast {

    /** Long reasons are read in the activity page. */
    private static final int MOST_DETAIL = 240;

    private final Messages messages;
    private final Consumer<Toast> dismiss;
    private final Node icon;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox offers = new HBox();
    private final VBox words = new VBox(title, detail, offers);
    private final Button close;
    private final HBox view;
    private final BooleanProperty reachable = new SimpleBooleanProperty(this, "reachable");
    private Entry entry;

    Toast(Entry entry, Messages messages, Consumer<Toast> dismiss) {
        this.messages = messages;
        this.dismiss = dismiss;
        icon = LevelLook.of(entry);
        title.getStyleClass().add("toast-title");
        detail.getStyleClass().add("toast-detail");
        offers.getStyleClass().add("toast-offers");
        words.getStyleClass().add("toast-words");
        for (Label label : List.of(title, detail)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        close = new Button("", Icons.of(Icon.CLOSE));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(messages.get("activity.dismiss"));
        close.setTooltip(new Tooltip(messages.get("activity.dismiss.tip")));
        close.setOnAction(event -> dismiss.accept(this));
        close.focusTraversableProperty().bind(reachable);
        view = new HBox(icon, words, close);
        view.getStyleClass().addAll("toast", LevelLook.styleClass(entry.level()));
        view.setMinHeight(Region.USE_PREF_SIZE);
        show(entry);
    }

    Region view() {
        return view;
    }

    Entry entry() {
        return entry;
    }

    /** Whether it stays until the person sends it away: what they asked for has failed. Other failures leave a bell. */
    boolean isLasting() {
        return entry.level() == Level.FAILED && entry.byPerson();
    }

    /** Whether it tells of the same as that other entry. */
    boolean isOf(Entry other) {
        return entry.repeatKey().isPresent() && entry.repeatKey().equals(other.repeatKey());
    }

    /** Whether the keyboard can go to its buttons; otherwise not even a click takes the focus. */
    BooleanProperty reachableProperty() {
        return reachable;
    }

    /** Its first button. */
    Node first() {
        return offers.getChildren().stream().filter(node -> !node.isDisabled()).findFirst().orElse(close);
    }

    void show(Entry newer) {
        entry = newer;
        title.setText(newer.times() > 1
                ? messages.get("activity.toast.again", newer.title(), newer.times()) : newer.title());
        String text = newer.detail();
        detail.setText(text.length() <= MOST_DETAIL ? text : text.substring(0, MOST_DETAIL) + "…");
        show(detail, !text.isEmpty());
        List<Button> buttons = new ArrayList<>();
        newer.offers().forEach(offer -> buttons.add(button(offer)));
        offers.getChildren().setAll(buttons);
        show(offers, !buttons.isEmpty());
        view.setAccessibleText(newer.title() + " " + text);
    }

    private Button button(Offer offer) {
        Button button = new Button(offer.label());
        button.getStyleClass().add("small");
        button.setMnemonicParsing(false);
        button.disableProperty().bind(offer.takenProperty());
        button.focusTraversableProperty().bind(reachable);
        button.setOnAction(event -> {
            // It goes first: what is offered may take the focus.
            dismiss.accept(this);
            offer.take();
        });
        return button;
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }
}

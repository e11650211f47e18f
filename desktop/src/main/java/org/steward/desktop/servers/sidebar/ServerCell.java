package org.steward.desktop.servers.sidebar;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.desktop.theme.Pseudo;
import org.steward.icons.Icon;

/** A line of the list on screen. Sets only what differs from what it shows already. */
final class ServerCell extends ListCell<SideItem> {

    private static final PseudoClass ALL = PseudoClass.getPseudoClass("all");
    private static final int MOST_TAGS = 1;

    private final Messages messages;
    private final Region mark = new Region();
    private final Node icon = Icons.of(Icon.SERVER);
    private final Label name = new Label();
    private final Label badge = new Label();
    private final Node lock = Icons.of(Icon.LOCK, "side-lock");
    private final CountChips counts;
    private final Label note = new Label();
    private final Label aside = new Label();
    private final Hyperlink password = new Hyperlink();
    private final HBox tags = new HBox();
    private final HBox box;
    private final Tooltip tooltip = new Tooltip();
    private final InvalidationListener changed = source -> show();
    private final WeakInvalidationListener weakChanged = new WeakInvalidationListener(changed);
    private RowState shown;

    ServerCell(Messages messages, Consumer<SideRow> askPassword, Function<SideItem, String> describe) {
        this.messages = messages;
        this.counts = new CountChips(messages);
        getStyleClass().add("side-cell");
        mark.getStyleClass().add("side-mark");
        name.getStyleClass().add("side-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        badge.getStyleClass().add("side-badge");
        badge.setText(messages.get("servers.badge.production"));
        badge.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("side-note");
        tags.getStyleClass().add("side-tags");
        password.getStyleClass().add("side-link");
        password.setText(messages.get("servers.password.enter"));
        password.setMinWidth(Region.USE_PREF_SIZE);
        password.setOnAction(event -> getItem().row().ifPresent(askPassword));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        aside.getStyleClass().add("side-note");
        HBox top = new HBox(name, lock, gap, aside, badge);
        top.getStyleClass().add("side-line");
        top.setAlignment(Pos.CENTER_LEFT);
        Region lowerGap = new Region();
        HBox.setHgrow(lowerGap, Priority.ALWAYS);
        HBox below = new HBox(counts.view(), note, password, lowerGap, tags);
        below.getStyleClass().add("side-line");
        below.setAlignment(Pos.CENTER_LEFT);
        VBox lines = new VBox(top, below);
        lines.getStyleClass().add("side-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        box = new HBox(mark, icon, lines);
        box.getStyleClass().add("side-row");
        box.setAlignment(Pos.CENTER_LEFT);
        // The list is as wide as it is; a long name gives way instead of a scroll bar.
        setPrefWidth(0);
        tooltip.setOnShowing(event -> tooltip.setText(getItem() == null ? "" : describe.apply(getItem())));
    }

    @Override
    protected void updateItem(SideItem item, boolean empty) {
        SideItem old = getItem();
        if (old != null && old != item) {
            old.stateProperty().removeListener(weakChanged);
        }
        super.updateItem(item, empty);
        if (empty || item == null) {
            if (old != null) {
                old.stateProperty().removeListener(weakChanged);
            }
            shown = null;
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(ALL, false);
            return;
        }
        if (old != item || shown == null) {
            item.stateProperty().removeListener(weakChanged);
            item.stateProperty().addListener(weakChanged);
            setGraphic(box);
            setTooltip(item.row().isPresent() ? tooltip : null);
            pseudoClassStateChanged(ALL, item.row().isEmpty());
        }
        show();
    }

    private void show() {
        if (getItem() == null) {
            return;
        }
        RowState now = getItem().stateProperty().get();
        if (now.equals(shown)) {
            return;
        }
        boolean isFirst = shown == null;
        if (isFirst || !now.name().equals(shown.name())) {
            name.setText(now.name());
        }
        if (isFirst || now.link() != shown.link()) {
            showLink(now.link());
        }
        if (isFirst || now.color() != shown.color()) {
            for (ServerColor color : ServerColor.values()) {
                box.pseudoClassStateChanged(PseudoClass.getPseudoClass(color.styleName()), color == now.color());
            }
        }
        pseudoClassStateChanged(Pseudo.PRODUCTION, now.production());
        set(badge, now.production());
        set(lock, now.readOnly());
        boolean isStale = now.link() != LinkLook.LIVE;
        counts.show(now.counts(), isStale);
        set(counts.view(), !now.counts().each().isEmpty() && !now.link().wantsPassword());
        boolean isOne = getItem().row().isPresent();
        note.setText(now.note().isEmpty() && now.counts().each().isEmpty() ? messages.get("servers.empty")
                : isOne ? now.note() : "");
        set(note, !note.getText().isEmpty() && !now.link().wantsPassword());
        aside.setText(isOne ? "" : now.note());
        set(aside, !aside.getText().isEmpty());
        if (isFirst || !now.tags().equals(shown.tags())) {
            showTags(now.tags());
        }
        box.pseudoClassStateChanged(Pseudo.STALE, isStale);
        shown = now;
        setAccessibleText(now.name() + ". " + (now.link() == LinkLook.LIVE ? counts.words() : now.note()));
    }

    private void showLink(LinkLook link) {
        boolean isLocal = getItem().row().filter(row -> row.entry().isEmpty()).isPresent();
        Icon shape = link != LinkLook.LIVE ? link.icon()
                : getItem().row().isEmpty() ? Icon.GROUP : isLocal ? Icon.COMPUTER : link.icon();
        Icons.set(icon, shape);
        for (LinkLook look : LinkLook.values()) {
            box.pseudoClassStateChanged(PseudoClass.getPseudoClass(look.styleName()), look == link);
        }
        password.setText(messages.get(link == LinkLook.WRONG_PASSWORD ? "servers.password.correct"
                : "servers.password.enter"));
        set(password, link.wantsPassword());
    }

    private void showTags(List<String> all) {
        tags.getChildren().clear();
        all.stream().limit(MOST_TAGS).forEach(tag -> tags.getChildren().add(chip(tag)));
        if (all.size() > MOST_TAGS) {
            tags.getChildren().add(chip("+" + (all.size() - MOST_TAGS)));
        }
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("side-tag");
        return chip;
    }

    private static void set(Node node, boolean shown) {
        if (node.isVisible() != shown) {
            node.setVisible(shown);
        }
        if (node.isManaged() != shown) {
            node.setManaged(shown);
        }
    }
}

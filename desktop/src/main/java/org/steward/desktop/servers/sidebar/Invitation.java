package org.steward.desktop.servers.sidebar;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What belongs here, while there is no server in the list. */
final class Invitation {

    private final VBox box;

    Invitation(ServerBook book, SideActions actions, Messages messages) {
        Label text = new Label(messages.get("servers.invitation"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().add("muted");
        Button add = new Button(messages.get("servers.command.add"));
        add.setGraphic(Icons.of(Icon.ADD));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> actions.add());
        Hyperlink other = new Hyperlink(messages.get("servers.command.import"));
        other.getStyleClass().add("side-link");
        other.setOnAction(event -> actions.importServers());
        box = new VBox(text, add, other);
        box.getStyleClass().add("side-invitation");
        BooleanBinding empty = Bindings.isEmpty(book.entries()).and(Bindings.createBooleanBinding(
                () -> book.problemProperty().get().isEmpty(), book.problemProperty()));
        box.visibleProperty().bind(empty);
        box.managedProperty().bind(empty);
    }

    Node view() {
        return box;
    }
}

package org.steward.desktop.logview;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What is seen while no log is open: how one comes here. JavaFX thread. */
final class EmptyPage {

    private final VBox root;

    EmptyPage(Messages messages, Runnable choose) {
        Label title = new Label(messages.get("logview.page.empty"));
        title.getStyleClass().add("empty-title");
        Label how = new Label(messages.get("logview.page.empty.how"));
        how.getStyleClass().add("empty-text");
        Button file = new Button(messages.get("logview.page.open"), Icons.of(Icon.FILE));
        file.setId("log-open-file");
        file.setOnAction(event -> choose.run());
        root = new VBox(Icons.of(Icon.LOG), title, how, file);
        root.getStyleClass().add("empty-state");
    }

    /** The page, seen whenever this is not. */
    Node root(Node logs) {
        root.visibleProperty().bind(logs.visibleProperty().not());
        return root;
    }
}

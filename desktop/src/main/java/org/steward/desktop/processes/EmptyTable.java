package org.steward.desktop.processes;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What stands where rows would be: what belongs there, and the one next step. */
final class EmptyTable {

    /** Why there are no rows. */
    enum Reason {
        NO_SERVERS(Icon.SERVER, "servers.add"),
        CONNECTING(Icon.CLOCK, ""),
        UNREACHABLE(Icon.WARNING, "view.refresh"),
        NONE_REACHABLE(Icon.WARNING, "view.refresh"),
        NO_PROGRAMS(Icon.PROCESS, "config.open"),
        NO_MATCH(Icon.FILTER, "view.clearFilter"),
        NO_PROBLEMS(Icon.CHECK, "view.clearFilter");

        private final Icon icon;
        private final String command;

        Reason(Icon icon, String command) {
            this.icon = icon;
            this.command = command;
        }
    }

    private final Messages messages;
    private final Commands commands;
    private final StackPane root = new StackPane();
    private String shown = "";

    EmptyTable(Messages messages, Commands commands) {
        this.messages = messages;
        this.commands = commands;
        root.getStyleClass().add("empty-table");
    }

    Node root() {
        return root;
    }

    /** Says why; {@code detail} is a server's name, a filter, or what went wrong. */
    void show(Reason reason, String name, String detail) {
        Optional<Command> next = commands.find(reason.command);
        String now = reason + name + "\n" + detail + next.isPresent();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        String key = "processes.empty." + reason.name();
        Label title = new Label(messages.get(key, name));
        title.getStyleClass().add("empty-title");
        Label text = new Label(detail.isEmpty() ? messages.get(key + ".text", name) : detail);
        text.getStyleClass().addAll("muted", "empty-text");
        text.setWrapText(true);
        VBox box = new VBox(Icons.of(reason.icon, "empty-icon"), title, text);
        box.getStyleClass().add("empty-box");
        next.ifPresent(command -> {
            Button button = new Button(messages.has(key + ".step") ? messages.get(key + ".step") : command.label());
            button.setId("empty-step");
            button.disableProperty().bind(javafx.beans.binding.Bindings.not(command.enabled()));
            button.setOnAction(event -> command.run().run());
            box.getChildren().add(button);
        });
        root.getChildren().setAll(box);
    }
}

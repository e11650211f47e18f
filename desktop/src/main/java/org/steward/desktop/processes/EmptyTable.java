package org.steward.desktop.processes;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.client.connection.Link;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.processes.cells.Wording;
import org.steward.desktop.processes.rows.Choice;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What stands where rows would be: what belongs there, and the one next step. */
final class EmptyTable {

    /** Why there are no rows. */
    private enum Reason {
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

    private final Wording wording;
    private final Messages messages;
    private final Commands commands;
    private final StackPane root = new StackPane();
    private String shown = "";

    EmptyTable(Wording wording, Commands commands) {
        this.wording = wording;
        this.messages = wording.messages();
        this.commands = commands;
        root.getStyleClass().add("empty-table");
    }

    Node root() {
        return root;
    }

    /**
     * Says why there are no rows.
     *
     * @param servers those whose processes would be shown
     * @param only the one that was chosen, if one was
     * @param hasProcesses whether they have processes, which are hidden then
     */
    void explain(List<Server> servers, Optional<Server> only, boolean hasProcesses, Choice choice) {
        String name = only.map(wording::serverName).orElse("");
        if (servers.isEmpty()) {
            show(Reason.NO_SERVERS, "", "");
        } else if (hasProcesses) {
            boolean hides = !choice.filter().isEmpty() || choice.tab() != Tab.PROBLEMS;
            show(hides ? Reason.NO_MATCH : Reason.NO_PROBLEMS, choice.filter().text(), "");
        } else if (servers.stream().allMatch(server -> server.snapshot().link().failure().isPresent())) {
            show(servers.size() == 1 ? Reason.UNREACHABLE : Reason.NONE_REACHABLE,
                    wording.serverName(servers.getFirst()),
                    servers.getFirst().snapshot().link().failure().map(Link.Failure::message).orElse(""));
        } else if (servers.stream().noneMatch(server -> server.snapshot().link().isLive())) {
            show(Reason.CONNECTING, name, "");
        } else {
            show(Reason.NO_PROGRAMS, name, "");
        }
    }

    /** Says why; {@code detail} is a server's name, a filter, or what went wrong. */
    private void show(Reason reason, String name, String detail) {
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

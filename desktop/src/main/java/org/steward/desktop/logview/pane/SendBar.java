package org.steward.desktop.logview.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.steward.client.RpcFault;
import org.steward.client.protocol.Fault;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** A line to type what a program is to read from its stdin. JavaFX thread. */
final class SendBar {

    private static final int REMEMBERED = 50;

    private final ProcessRef process;
    private final Messages messages;
    private final PaneTools tools;
    private final BiConsumer<String, Boolean> say;
    private final Runnable left;
    private final TextField field = new TextField();
    private final Button send = new Button();
    private final HBox root;
    private final List<String> sent = new ArrayList<>();
    private int recalled;

    /**
     * A bar that is not shown yet.
     *
     * @param say told what came of it, and whether that is a problem
     * @param left called when the bar goes
     */
    SendBar(ProcessRef process, PaneTools tools, BiConsumer<String, Boolean> say, Runnable left) {
        this.process = process;
        this.tools = tools;
        this.messages = tools.messages();
        this.say = say;
        this.left = left;
        field.setId("log-send-field");
        field.getStyleClass().add("mono");
        field.setPromptText(messages.get("logview.send.prompt", process.shown()));
        HBox.setHgrow(field, Priority.ALWAYS);
        send.setText(messages.get("logview.send"));
        send.setGraphic(Icons.of(Icon.SEND));
        send.setOnAction(event -> send());
        field.setOnAction(event -> send());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        root = new HBox(field, send);
        root.getStyleClass().addAll("log-find", "log-send");
        setShown(false);
    }

    Node root() {
        return root;
    }

    void show() {
        setShown(true);
        field.requestFocus();
    }

    private void setShown(boolean shown) {
        root.setVisible(shown);
        root.setManaged(shown);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> recall(recalled - 1);
            case DOWN -> recall(recalled + 1);
            case ESCAPE -> {
                setShown(false);
                left.run();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void recall(int wanted) {
        recalled = Math.clamp(wanted, 0, sent.size());
        field.setText(recalled < sent.size() ? sent.get(recalled) : "");
        field.end();
    }

    private void send() {
        String line = field.getText();
        if (process.server().profile().readOnly()) {
            say.accept(messages.get("logview.send.read-only", process.server().profile().name()), true);
            return;
        }
        send.setDisable(true);
        tools.background().run(() -> {
            process.server().client().sendProcessStdin(process.namespec(), line + "\n");
            return line;
        }, done -> {
            send.setDisable(false);
            sent.remove(done);
            sent.add(done);
            if (sent.size() > REMEMBERED) {
                sent.removeFirst();
            }
            recalled = sent.size();
            field.clear();
            say.accept(messages.get("logview.send.done", process.shown()), false);
        }, failure -> {
            send.setDisable(false);
            say.accept(reason(failure), true);
        });
    }

    private String reason(Exception failure) {
        Optional<Fault> fault = failure instanceof RpcFault rpc ? rpc.fault() : Optional.empty();
        return switch (fault.orElse(Fault.FAILED)) {
            case NOT_RUNNING -> messages.get("logview.send.not-running", process.shown());
            case NO_FILE -> messages.get("logview.send.closed", process.shown());
            default -> messages.get("logview.send.failed", String.valueOf(failure.getMessage()));
        };
    }
}

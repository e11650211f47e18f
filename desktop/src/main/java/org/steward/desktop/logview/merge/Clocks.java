package org.steward.desktop.logview.merge;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.steward.desktop.logdoc.merge.ClockOffset;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * How far the clocks of servers are from this machine's, with a button that says so and corrects times by it, or leaves
 * them as they were written. JavaFX thread.
 */
final class Clocks {

    /** A clock that drifts is taken anew only now and then, because everything is merged anew then. */
    private static final Duration DRIFT = Duration.ofSeconds(2);

    private final List<Server> servers;
    private final Messages messages;
    private final Runnable changed;
    private final ToggleButton button = new ToggleButton();
    private final Map<Server, Duration> corrections = new HashMap<>();
    private final InvalidationListener look = property -> look();

    /** Of these servers; {@code changed} is called when other corrections are in force. */
    Clocks(List<Server> servers, Messages messages, Runnable changed) {
        this.servers = List.copyOf(servers);
        this.messages = messages;
        this.changed = changed;
        button.setId("log-clocks");
        button.setGraphic(Icons.of(Icon.CLOCK));
        button.getStyleClass().addAll("flat", "log-clocks");
        button.setSelected(true);
        button.setOnAction(event -> {
            tell();
            changed.run();
        });
        servers.forEach(server -> {
            corrections.put(server, measured(server));
            server.snapshotProperty().addListener(look);
        });
        tell();
    }

    /** The button; seen only where a clock differs. */
    Node root() {
        return button;
    }

    /** What is to be added to times that this server's clock has told. */
    Duration correction(Optional<Server> server) {
        return button.isSelected() ? server.map(this::difference).orElse(Duration.ZERO) : Duration.ZERO;
    }

    /** How much this server's clock is behind, whether that is corrected or not. */
    Duration difference(Server server) {
        return corrections.getOrDefault(server, Duration.ZERO);
    }

    private static Duration measured(Server server) {
        return ClockOffset.seen(server.snapshot().clockOffset()).correction();
    }

    private void look() {
        boolean isOther = false;
        for (Server server : servers) {
            Duration now = measured(server);
            Duration was = difference(server);
            if (now.minus(was).abs().compareTo(DRIFT) >= 0 || now.isZero() != was.isZero()) {
                corrections.put(server, now);
                isOther = true;
            }
        }
        if (isOther) {
            tell();
            changed.run();
        }
    }

    private void tell() {
        List<String> differences = new ArrayList<>();
        for (Server server : servers) {
            Duration behind = difference(server);
            if (!behind.isZero()) {
                String amount = new Durations(messages).of(behind.abs());
                differences.add(messages.get(behind.isNegative() ? "logview.clock.ahead" : "logview.clock.behind",
                        server.profile().name(), amount));
            }
        }
        button.setVisible(!differences.isEmpty());
        button.setManaged(!differences.isEmpty());
        String what = differences.size() == 1 ? differences.getFirst()
                : messages.get("logview.clock.several", differences.size());
        button.setText(messages.get(button.isSelected() ? "logview.clock.corrected" : "logview.clock.as-written", what));
        button.setTooltip(new Tooltip(String.join("\n", differences) + "\n" + messages.get("logview.clock.tip")));
        button.setAccessibleText(button.getText());
    }

    void close() {
        servers.forEach(server -> server.snapshotProperty().removeListener(look));
    }
}

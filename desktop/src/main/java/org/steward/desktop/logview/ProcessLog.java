package org.steward.desktop.logview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.steward.client.LogChannel;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;

/** The log of a process: a pane and the switch between its outputs. JavaFX thread. */
final class ProcessLog {

    private final ProcessRef process;
    private final LogShelf shelf;
    private final Messages messages;
    private final LogPane pane;
    private final Map<LogChannel, ToggleButton> buttons = new EnumMap<>(LogChannel.class);
    private final InvalidationListener refresh = property -> refresh();
    private LogChannel channel = LogChannel.STDOUT;
    private Optional<String> shownFile = Optional.empty();

    ProcessLog(ProcessRef process, LogShelf shelf, PaneTools tools) {
        this.process = process;
        this.shelf = shelf;
        this.messages = tools.messages();
        this.pane = new LogPane(tools, Optional.of(process));
        pane.setLeading(List.of(channelSwitch()));
        process.server().snapshotProperty().addListener(new WeakInvalidationListener(refresh));
        refresh();
    }

    private Node channelSwitch() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("log-channels");
        for (LogChannel each : LogChannel.values()) {
            ToggleButton button = new ToggleButton(each.wireName());
            button.setId("log-channel-" + each.wireName());
            button.getStyleClass().add("log-channel");
            button.setToggleGroup(group);
            button.setSelected(each == channel);
            button.setOnAction(event -> choose(each));
            buttons.put(each, button);
            box.getChildren().add(button);
        }
        return box;
    }

    ProcessRef process() {
        return process;
    }

    LogPane pane() {
        return pane;
    }

    /** Shows the log of this output. */
    void choose(LogChannel chosen) {
        buttons.get(chosen).setSelected(true);
        if (channel != chosen) {
            channel = chosen;
            shownFile = Optional.empty();
            refresh();
        }
    }

    /** The log may have another file than before, or the process be gone. */
    private void refresh() {
        Optional<ProcessInfo> info = process.info();
        if (info.isEmpty()) {
            if (shownFile.isEmpty()) {
                pane.showNone(messages.get("logview.none.gone", process.shown()),
                        messages.get("logview.none.gone.how", process.server().profile().name()));
            }
            return;
        }
        String file = ServerLogs.path(info.get(), channel);
        if (shownFile.filter(file::equals).isPresent()) {
            return;
        }
        shownFile = Optional.of(file);
        if (file.isEmpty()) {
            pane.showNone(messages.get("logview.none.file", channel.wireName()),
                    messages.get("logview.none.file.how", channel.wireName()));
        } else {
            pane.show(shelf.ofProcess(process, channel));
        }
    }

    void close() {
        pane.close();
    }
}

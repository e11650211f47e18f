package org.steward.desktop.logview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.steward.client.LogChannel;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.logview.merge.MergePane;
import org.steward.desktop.logview.merge.SourceLog;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.logview.pane.Pane;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The log of a process: a pane and the switch between its outputs. JavaFX thread. */
final class ProcessLog {

    private final ProcessRef process;
    private final LogShelf shelf;
    private final Messages messages;
    private final PaneTools tools;
    private final LogPane pane;
    private final StackPane root = new StackPane();
    private Optional<MergePane> both = Optional.empty();
    private final Map<LogChannel, ToggleButton> buttons = new EnumMap<>(LogChannel.class);
    private final InvalidationListener refresh = property -> refresh();
    private LogChannel channel = LogChannel.STDOUT;
    private Optional<String> shownFile = Optional.empty();

    ProcessLog(ProcessRef process, LogShelf shelf, PaneTools tools) {
        this.process = process;
        this.shelf = shelf;
        this.tools = tools;
        this.messages = tools.messages();
        this.pane = new LogPane(tools, Optional.of(process));
        pane.setLeading(List.of(channelSwitch()));
        root.getChildren().add(pane.node());
        root.setMinHeight(0);
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
        Button together = new Button(messages.get("logview.both"));
        together.setId("log-channel-both");
        together.getStyleClass().addAll("log-channel", "log-both");
        together.setTooltip(new Tooltip(messages.get("logview.both.tip")));
        together.setOnAction(event -> showBoth());
        box.getChildren().add(together);
        return box;
    }

    /** Both outputs in one view, until one of them is chosen again. */
    private void showBoth() {
        MergePane merged = new MergePane(sources(), tools);
        Button back = new Button(messages.get("logview.both.back"), Icons.of(Icon.CHEVRON_LEFT));
        back.setId("log-both-back");
        back.getStyleClass().add("flat");
        back.setOnAction(event -> endBoth());
        merged.setFirst(back);
        both = Optional.of(merged);
        root.getChildren().setAll(merged.node());
        merged.focus();
    }

    private void endBoth() {
        both.ifPresent(MergePane::close);
        both = Optional.empty();
        root.getChildren().setAll(pane.node());
        pane.focus();
    }

    /** The logs that the process has. */
    private List<SourceLog> sources() {
        return sourcesOf(process, shelf, LogChannel::wireName);
    }

    /** The logs that a process has, called so. */
    static List<SourceLog> sourcesOf(ProcessRef process, LogShelf shelf, Function<LogChannel, String> label) {
        return channelsOf(process).stream().map(each -> SourceLog.of(label.apply(each),
                shelf.ofProcess(process, each), process)).toList();
    }

    /** The outputs of which a process keeps a log. */
    static List<LogChannel> channelsOf(ProcessRef process) {
        return Stream.of(LogChannel.values())
                .filter(each -> process.info().filter(info -> !ServerLogs.path(info, each).isEmpty()).isPresent())
                .toList();
    }

    /** What is shown. */
    Node node() {
        return root;
    }

    /** The pane that is shown. */
    Pane shown() {
        return both.<Pane>map(merged -> merged).orElse(pane);
    }

    ProcessRef process() {
        return process;
    }

    /** Shows the log of this output. */
    void choose(LogChannel chosen) {
        if (both.isPresent()) {
            endBoth();
        }
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
        both.ifPresent(MergePane::close);
        pane.close();
    }
}

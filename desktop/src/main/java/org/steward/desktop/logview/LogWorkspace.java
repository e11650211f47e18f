package org.steward.desktop.logview;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The page of logs: a tab for each log that is open. JavaFX thread. */
public final class LogWorkspace {

    private final LogShelf shelf;
    private final PaneTools tools;
    private final Messages messages;
    private final TabPane tabs = new TabPane();
    private final StackPane root = new StackPane();

    /** What a tab shows; kept as its user data. */
    private record OpenLog(Object of, LogPane pane) {
    }

    /** A page without tabs. */
    public LogWorkspace(LogShelf shelf, PaneTools tools) {
        this.shelf = shelf;
        this.tools = tools;
        this.messages = tools.messages();
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        tabs.getStyleClass().add("log-tabs");
        tabs.visibleProperty().bind(Bindings.isNotEmpty(tabs.getTabs()));
        tabs.getSelectionModel().selectedItemProperty().addListener((property, was, tab) -> focus());
        root.getStyleClass().add("log-workspace");
        root.getChildren().addAll(emptyPage(), tabs);
        root.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                event.getDragboard().getFiles().forEach(file -> open(file.toPath()));
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private Node emptyPage() {
        Label title = new Label(messages.get("logview.page.empty"));
        title.getStyleClass().add("empty-title");
        Label how = new Label(messages.get("logview.page.empty.how"));
        how.getStyleClass().add("empty-text");
        Button choose = new Button(messages.get("logview.page.open"), Icons.of(Icon.FILE));
        choose.setId("log-open-file");
        choose.setOnAction(event -> choose());
        VBox box = new VBox(Icons.of(Icon.LOG), title, how, choose);
        box.getStyleClass().add("empty-state");
        box.visibleProperty().bind(tabs.visibleProperty().not());
        return box;
    }

    /** The page. */
    public Node node() {
        return root;
    }

    /** Asks for files of this machine and opens them. */
    public void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("logview.page.open"));
        List<java.io.File> files = Optional.ofNullable(
                chooser.showOpenMultipleDialog(root.getScene().getWindow())).orElse(List.of());
        files.forEach(file -> open(file.toPath()));
    }

    /** Shows the log of a process. */
    public void open(ProcessRef process) {
        if (!select(process)) {
            ProcessLog log = new ProcessLog(process, shelf, tools);
            String title = process.shown() + " — " + process.server().profile().name();
            add(title, process.namespec(), Icon.PROCESS, new OpenLog(process, log.pane()), log::close);
        }
    }

    /** Shows the log of a server's daemon itself. */
    public void open(Server server) {
        if (!select(server)) {
            LogPane pane = new LogPane(tools, Optional.empty());
            pane.show(shelf.ofDaemon(server));
            String title = messages.get("logview.daemon", server.profile().name());
            add(title, title, Icon.SERVER, new OpenLog(server, pane), pane::close);
        }
    }

    /** Shows a file of this machine. */
    public void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!select(path)) {
            LogPane pane = new LogPane(tools, Optional.empty());
            pane.show(shelf.ofFile(path));
            add(String.valueOf(path.getFileName()), path.toString(), Icon.FILE, new OpenLog(path, pane), pane::close);
        }
    }

    /** Whether this is a file that can be opened here. */
    public static boolean canOpen(Path file) {
        return Files.isRegularFile(file);
    }

    private boolean select(Object of) {
        Optional<Tab> found = tabs.getTabs().stream()
                .filter(tab -> ((OpenLog) tab.getUserData()).of().equals(of)).findFirst();
        found.ifPresent(tab -> tabs.getSelectionModel().select(tab));
        return found.isPresent();
    }

    private void add(String title, String tip, Icon icon, OpenLog log, Runnable close) {
        Tab tab = new Tab(title, log.pane().node());
        tab.setGraphic(Icons.of(icon));
        tab.setTooltip(new Tooltip(tip));
        tab.setUserData(log);
        tab.setOnClosed(event -> close.run());
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
        log.pane().focus();
    }

    /** Puts the keyboard on the lines of the log that is shown. */
    public void focus() {
        Optional.ofNullable(tabs.getSelectionModel().getSelectedItem())
                .ifPresent(tab -> ((OpenLog) tab.getUserData()).pane().focus());
    }

    /** How many logs are open. */
    public int count() {
        return tabs.getTabs().size();
    }

    /** Closes all logs. */
    public void close() {
        tabs.getTabs().forEach(tab -> ((OpenLog) tab.getUserData()).pane().close());
        tabs.getTabs().clear();
    }
}

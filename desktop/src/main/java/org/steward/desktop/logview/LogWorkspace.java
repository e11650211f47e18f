package org.steward.desktop.logview;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.steward.client.LogChannel;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.logdoc.search.Query;
import org.steward.desktop.logview.find.AllLogs;
import org.steward.desktop.logview.find.SearchScope;
import org.steward.desktop.logview.merge.MergePane;
import org.steward.desktop.logview.merge.SourceLog;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.logview.pane.Pane;
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
    private final AllLogs allLogs;
    private final List<Stage> detached = new ArrayList<>();

    /**
     * What a tab shows; kept as its user data.
     *
     * @param of what it was opened for
     * @param pane the pane that is shown now
     * @param choose shows another output of the process
     * @param close gives it up
     * @param sources the same logs once more, to be merged with others
     */
    private record OpenLog(Object of, Supplier<Pane> pane, Consumer<LogChannel> choose, Runnable close,
            Supplier<List<SourceLog>> sources) {

        /** One that has one output only. */
        static OpenLog of(Object of, Pane pane, Supplier<List<SourceLog>> sources) {
            return new OpenLog(of, () -> pane, channel -> { }, pane::close, sources);
        }
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
        allLogs = new AllLogs(tools.background(), tools.workers(), messages, this::openLogs, this::focus);
        BorderPane frame = new BorderPane(new StackPane(new EmptyPage(messages, this::choose).root(tabs), tabs));
        frame.setBottom(allLogs.root());
        root.getChildren().addAll(frame, pageTools());
    }

    /** Searches all open logs at once. */
    public void findInAll() {
        allLogs.show();
    }

    /** Searches the logs of these processes at once, without opening them as tabs. */
    public void search(List<ProcessRef> processes) {
        allLogs.show(ProcessScope.of(processes, shelf, messages, this::show));
    }

    /** Shows the log of an output of a process, with what was looked for. */
    private void show(ProcessRef process, LogChannel channel, Query query) {
        open(process);
        OpenLog log = (OpenLog) tabs.getSelectionModel().getSelectedItem().getUserData();
        log.choose().accept(channel);
        if (log.pane().get() instanceof LogPane pane) {
            pane.find(query);
        }
    }

    private SearchScope openLogs() {
        List<SearchScope.Target> targets = new ArrayList<>();
        for (Tab tab : tabs.getTabs()) {
            if (((OpenLog) tab.getUserData()).pane().get() instanceof LogPane pane) {
                pane.document().ifPresent(document -> targets.add(
                        new SearchScope.Target(tab.getText(), document, query -> {
                            tabs.getSelectionModel().select(tab);
                            pane.find(query);
                        })));
            }
        }
        return new SearchScope(messages.get("logview.all.open", targets.size()), targets, 0, () -> { });
    }

    /** What can be done with the page, beside the tabs. */
    private Node pageTools() {
        HBox box = new HBox(tool("log-page-open", Icon.FILE, "logview.page.open", this::choose),
                tool("log-page-find", Icon.SEARCH, "logview.page.find", this::findInAll),
                tool("log-page-merge", Icon.MERGE, "logview.page.merge", this::mergeOpen),
                tool("log-page-detach", Icon.EXTERNAL, "logview.page.detach", this::detach));
        box.getStyleClass().add("log-page-tools");
        box.visibleProperty().bind(tabs.visibleProperty());
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, Pos.TOP_RIGHT);
        return box;
    }

    private Button tool(String id, Icon icon, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setAccessibleText(messages.get(key));
        button.getStyleClass().addAll("flat", "icon-button");
        button.setOnAction(event -> action.run());
        return button;
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
            String title = process.shown() + " — " + ServerNames.of(process.server(), messages);
            add(title, process.namespec(), Icon.PROCESS, log.node(), new OpenLog(process, log::shown, log::choose, log::close,
                    () -> ProcessLog.sourcesOf(process, shelf, each -> process.shown() + " " + each.wireName())));
        }
    }

    /** Shows the log of a server's daemon itself. */
    public void open(Server server) {
        if (!select(server)) {
            LogPane pane = new LogPane(tools, Optional.empty());
            pane.show(shelf.ofDaemon(server));
            String title = messages.get("logview.daemon", ServerNames.of(server, messages));
            add(title, title, Icon.SERVER, pane.node(), OpenLog.of(server, pane,
                    () -> List.of(new SourceLog(server.profile().name(), shelf.ofDaemon(server), Optional.empty(),
                            Optional.of(server)))));
        }
    }

    /** Shows a file of this machine, or says why it cannot be read. */
    public void open(Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!select(path)) {
            LogPane pane = new LogPane(tools, Optional.empty());
            pane.show(shelf.ofFile(path));
            String name = String.valueOf(path.getFileName());
            add(name, path.toString(), Icon.FILE, pane.node(), OpenLog.of(path, pane,
                    () -> List.of(new SourceLog(name, shelf.ofFile(path), Optional.empty(),
                            Optional.empty()))));
        }
    }

    private boolean select(Object of) {
        Optional<Tab> found = tabs.getTabs().stream()
                .filter(tab -> ((OpenLog) tab.getUserData()).of().equals(of)).findFirst();
        found.ifPresent(tab -> tabs.getSelectionModel().select(tab));
        return found.isPresent();
    }

    private void add(String title, String tip, Icon icon, Node content, OpenLog log) {
        Tab tab = new Tab(title, content);
        tab.setGraphic(Icons.of(icon));
        tab.setTooltip(new Tooltip(tip));
        tab.setUserData(log);
        tab.setOnClosed(event -> log.close().run());
        tabs.getTabs().add(tab);
        tabs.getSelectionModel().select(tab);
        log.pane().get().focus();
    }

    /** Shows the logs of these processes in one view, in the order of their times. */
    public void openMerged(List<ProcessRef> processes) {
        List<ProcessRef> wanted = List.copyOf(processes);
        boolean isOfSeveral = wanted.stream().map(ProcessRef::server).distinct().count() > 1;
        if (!wanted.isEmpty() && !select(wanted)) {
            merge(wanted, wanted.stream().flatMap(process -> ProcessLog.sourcesOf(process, shelf,
                    each -> label(process, each, isOfSeveral)).stream())
                    .toList());
        }
    }

    private static String label(ProcessRef process, LogChannel channel, boolean withServer) {
        return process.shown() + (withServer ? "@" + process.server().profile().name() : "")
                + (channel == LogChannel.STDERR ? " " + channel.wireName() : "");
    }

    /** Shows all logs that are open in one more view, in the order of their times. */
    public void mergeOpen() {
        List<OpenLog> logs = tabs.getTabs().stream().map(tab -> (OpenLog) tab.getUserData())
                .filter(log -> !(log.of() instanceof List<?>)).toList();
        List<Object> of = logs.stream().map(OpenLog::of).toList();
        if (!logs.isEmpty() && !select(of)) {
            merge(of, logs.stream().flatMap(log -> log.sources().get().stream()).toList());
        }
    }

    private void merge(Object of, List<SourceLog> sources) {
        MergePane pane = new MergePane(sources, tools);
        add(messages.get("logview.merge.title", sources.size()),
                String.join("\n", sources.stream().map(SourceLog::label).toList()), Icon.MERGE, pane.node(),
                OpenLog.of(of, pane, List::of));
    }

    /** Puts the log that is shown into a window of its own, dressed as this one is. */
    public void detach() {
        Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).ifPresent(tab -> {
            OpenLog log = (OpenLog) tab.getUserData();
            Node content = tab.getContent();
            Scene from = root.getScene();
            tab.setContent(null);
            tabs.getTabs().remove(tab);
            Stage stage = new Stage();
            Scene scene = new Scene(new StackPane(content), root.getWidth(), root.getHeight());
            Bindings.bindContent(scene.getStylesheets(), from.getStylesheets());
            scene.getRoot().styleProperty().bind(from.getRoot().styleProperty());
            stage.setTitle(tab.getText());
            stage.setScene(scene);
            stage.setOnHidden(event -> {
                detached.remove(stage);
                log.close().run();
            });
            detached.add(stage);
            stage.show();
            log.pane().get().focus();
        });
    }

    /** Puts the keyboard on the lines of the log that is shown. */
    public void focus() {
        Optional.ofNullable(tabs.getSelectionModel().getSelectedItem()).ifPresent(tab -> {
            tools.commands().use(((OpenLog) tab.getUserData()).pane().get());
            // The tab pane may hear of the choice only after this.
            tools.background().fx().execute(() -> focusIfShown(tab));
        });
    }

    /** Another tab may have been chosen meanwhile; and a log that goes to the back may have had the keyboard last. */
    private void focusIfShown(Tab tab) {
        if (tabs.getSelectionModel().getSelectedItem() == tab) {
            Pane pane = ((OpenLog) tab.getUserData()).pane().get();
            // Only after the tab pane has brought it to the front, which it does in its layout, can it have the keyboard.
            tabs.applyCss();
            tabs.layout();
            pane.focus();
            tools.commands().use(pane);
        }
    }

    /** How many logs are open. */
    public int count() {
        return tabs.getTabs().size();
    }

    /** Closes all logs. */
    public void close() {
        allLogs.close();
        List.copyOf(detached).forEach(Stage::hide);
        tabs.getTabs().forEach(tab -> ((OpenLog) tab.getUserData()).close().run());
        tabs.getTabs().clear();
    }
}

package org.steward.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.EffectiveValue;
import org.steward.desktop.action.Command;
import org.steward.desktop.activity.centre.ActivityCentre;
import org.steward.desktop.activity.notice.NewsDoors;
import org.steward.desktop.detail.DetailCallbacks;
import org.steward.desktop.detail.DetailPane;
import org.steward.desktop.detail.DetailTab;
import org.steward.desktop.fx.FileDrop;
import org.steward.desktop.fx.Seen;
import org.steward.desktop.launch.ClosePrompt;
import org.steward.desktop.launch.EngineStrip;
import org.steward.desktop.logview.LogShelf;
import org.steward.desktop.logview.LogWorkspace;
import org.steward.desktop.logview.ProcessLogTab;
import org.steward.desktop.logview.ServerLogs;
import org.steward.desktop.logview.pane.PaneChoices;
import org.steward.desktop.logview.pane.PaneCommands;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.palette.PaletteDoors;
import org.steward.desktop.processes.ProcessDoors;
import org.steward.desktop.processes.ProcessesView;
import org.steward.desktop.processes.rows.Counts;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.sidebar.SideBar;
import org.steward.desktop.settings.page.NoticesBanner;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.window.MainWindow;
import org.steward.desktop.window.Screen;
import org.steward.desktop.window.Screens;
import org.steward.desktop.window.SidePanels;
import org.steward.desktop.window.TopBar;
import org.steward.icons.Icon;

/** The window's views, put together and led to one another: what one asks for, another shows. JavaFX thread. */
final class Desk {

    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    private final Workbench bench;
    private final MainWindow window;
    private final ObservableValue<Boolean> seen;
    private final SideBar sideBar;
    private final ProcessesView processes;
    private final DetailPane detail;
    private final LogWorkspace logs;
    private final Outside outside;
    private final ActivityCentre activity;
    private final SidePanels panels;
    private final Screens screens;
    private final TopBar topBar;
    private final ClosePrompt closePrompt;
    private final ObservableValue<Optional<Server>> lookedAt;
    private final IntegerBinding problems;
    private final IntegerBinding processCount;
    private Optional<Overlays> overlays = Optional.empty();

    /**
     * The views of a workbench.
     *
     * @param outside the desktop around the window
     * @param close closes the window for good
     */
    Desk(Workbench bench, Outside outside, Runnable close) {
        this.bench = bench;
        this.outside = outside;
        window = new MainWindow(bench.viewState);
        seen = Seen.of(window.root());
        sideBar = new SideBar(bench.fleet, bench.book, bench.engine::logIn, bench.background, bench.messages,
                bench.commands, bench.keys);
        processes = new ProcessesView(bench.fleet, sideBar.selectedProperty(), bench.figures, bench.actions,
                new ProcessDoors(this::showDetails, this::showLog, process -> edit(process, Optional.empty()),
                        this::mergeLogs, this::searchLogs, this::showMainLog),
                bench.commands, bench.keys, bench.viewState, bench.messages, bench.background.fx());
        LogShelf shelf = new ServerLogs(bench.logWorkers, bench.messages);
        PaneTools tools = new PaneTools(bench.background, bench.logWorkers,
                new PaneCommands(bench.commands, bench.keys, bench.messages), new PaneChoices(bench.viewState),
                bench.actions, bench.activity, outside::open, bench.messages);
        logs = new LogWorkspace(shelf, tools);
        scaleColumns();
        bench.settings.settingsProperty().addListener((property, was, is) -> {
            if (was.fontSize() != is.fontSize()) {
                scaleColumns();
            }
        });
        detail = new DetailPane(processes.focusedProperty(), processes.selectedCountProperty(), bench.figures,
                bench.actions, bench.stockValues, new ProcessLogTab(shelf, tools), new Callbacks(), bench.background, bench.messages);
        activity = new ActivityCentre(bench.activity, bench.commands, bench.messages, this::showActivity);
        screens = new Screens(List.of(
                new Screen("processes", Icon.PROCESS, "Alt+1", processes::view),
                new Screen("logs", Icon.LOG, "Alt+2", logs::node),
                new Screen("activity", Icon.ACTIVITY, "Alt+3", activity::view),
                new Screen("settings", Icon.SETTINGS, "Shortcut+Comma", () -> overlays().settingsPage().view())),
                window, bench.commands, bench.messages);
        VBox side = new VBox(sideBar.view(), activity.strip());
        VBox.setVgrow(sideBar.view(), Priority.ALWAYS);
        // The drawer belongs to the table.
        panels = new SidePanels(window, bench.viewState, side, detail.view(),
                () -> screens.shownProperty().get().id().equals("processes"));
        panels.arrange();
        screens.shownProperty().addListener((property, was, is) -> {
            panels.arrange();
            focusPage(is.id());
        });
        addCommands();
        EngineStrip engineStrip = new EngineStrip(bench.engine, bench.commands, bench.messages);
        topBar = new TopBar(screens, bench.commands, bench.keys::shownKeyOf, bench.messages, this::showProblems,
                List.of(activity.bell()));
        window.setTop(topBar.view(), new NoticesBanner(bench.store, bench.messages).node(), engineStrip.node());
        closePrompt = new ClosePrompt(bench.engine, bench.local::running, bench.settings, close);
        window.addLayer(sideBar.layer());
        window.addLayer(bench.confirmation.layer());
        lookedAt = serverLookedAt();
        problems = sideBar.problemsBinding();
        processCount = sideBar.processesBinding();
        watchProblems();
        FileDrop.onto(window.root(), this::openDropped);
        // Not before the window is shown: until then all that will be in it is made ready.
        seen.addListener((property, was, is) -> setSeen(is));
        sideBar.selectedProperty().addListener((property, was, is) -> selected(is));
    }

    /** Makes what nobody needs in the first second: layers over the window, the palette, the settings. */
    void complete() {
        overlays();
    }

    /** The server that is looked at: the one chosen, or that of the focused row. */
    private ObservableValue<Optional<Server>> serverLookedAt() {
        return Bindings.createObjectBinding(() -> sideBar.selectedProperty().get()
                .or(() -> processes.focusedProperty().get().map(ProcessRef::server)),
                sideBar.selectedProperty(), processes.focusedProperty());
    }

    private Overlays overlays() {
        if (overlays.isEmpty()) {
            overlays = Optional.of(new Overlays(bench, window, closePrompt, lookedAt, screens::show,
                    new PaletteDoors(this::showDetails, this::showLog, this::showServer),
                    new NewsDoors(this::showDetails, this::showLog, this::showServer, this::showProblems),
                    this::showActivity));
        }
        return overlays.get();
    }

    private void setSeen(boolean isSeen) {
        bench.figures.setSeen(isSeen);
        bench.fleet.setWatched(isSeen);
    }

    private void scaleColumns() {
        processes.setTextScale(bench.settings.settings().fontSize() / (double) Settings.defaults().fontSize());
    }

    /** The keyboard goes to what the person works with on a page. */
    private void focusPage(String page) {
        switch (page) {
            case "processes" -> processes.focus();
            case "logs" -> logs.focus();
            case "activity" -> activity.focus();
            default -> { }
        }
    }

    private void addCommands() {
        bench.addCommand("window.sideBar", bench.messages.get("window.sideBar"), Icon.SIDEBAR, "Shortcut+B",
                panels::toggleSideBar);
        bench.addCommand("window.drawer", bench.messages.get("window.drawer"), Icon.PANEL, "Shortcut+J",
                panels::toggleDrawer);
        bench.commands.add(new Command("config.open", bench.messages.get("window.config"), Optional.of(Icon.EDIT),
                Optional.empty(), Bindings.createBooleanBinding(() -> bench.engine.state().at().isPresent(),
                bench.engine.stateProperty()), () -> bench.engine.state().at()
                        .ifPresent(place -> outside.openFile(place.config().file().toString()))));
        bench.keys.alsoCharacter("view.filter", "/");
    }

    private void showDetails(ProcessRef process) {
        screens.show("processes");
        if (sideBar.selectedProperty().get().filter(server -> server != process.server()).isPresent()) {
            sideBar.select(Optional.of(process.server()));
        }
        processes.reveal(process);
        panels.showDrawer(true);
    }

    private void showLog(ProcessRef process) {
        screens.show("logs");
        logs.open(process);
        logs.focus();
    }

    private void mergeLogs(List<ProcessRef> some) {
        screens.show("logs");
        logs.openMerged(some);
        logs.focus();
    }

    private void searchLogs(List<ProcessRef> some) {
        screens.show("logs");
        logs.search(some);
    }

    private void showMainLog(Server server) {
        screens.show("logs");
        logs.open(server);
        logs.focus();
    }

    private void showActivity() {
        screens.show("activity");
        activity.focus();
    }

    private void showProblems() {
        screens.show("processes");
        sideBar.select(Optional.empty());
        processes.showTab(Tab.PROBLEMS);
    }

    private void showServer(Server server) {
        screens.show("processes");
        sideBar.select(Optional.of(server));
    }

    private void edit(ProcessRef process, Optional<EffectiveValue> at) {
        if (outside.canEdit(process)) {
            outside.edit(process, at);
        } else {
            showDetails(process);
            detail.showTab(DetailTab.CONFIGURATION);
        }
    }

    /** All the window wears red while only a server of production is looked at. */
    private void selected(Optional<Server> server) {
        window.root().pseudoClassStateChanged(PRODUCTION,
                server.filter(one -> one.profile().isProduction()).isPresent());
    }

    /** Files dropped anywhere on the window are opened as logs. */
    private void openDropped(List<Path> files) {
        screens.show("logs");
        files.forEach(logs::open);
        logs.focus();
    }

    private void watchProblems() {
        problems.addListener((property, was, is) -> topBar.showProblems(problems.get(), processCount.get()));
        processCount.addListener((property, was, is) -> topBar.showProblems(problems.get(), processCount.get()));
        // The eye finds the first problem at once, and the drawer says why; later the selection is the person's.
        processes.countsProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Counts> source, Counts was, Counts is) {
                if (is.problems() > 0) {
                    source.removeListener(this);
                    processes.selectProblem();
                }
            }
        });
    }

    /** The root of the scene. */
    Parent root() {
        return window.root();
    }

    /** How many processes the table shows. */
    ObservableValue<Counts> countsProperty() {
        return processes.countsProperty();
    }

    /** The person wants to close the window. */
    void closeRequested() {
        complete();
        closePrompt.closeRequested();
    }

    /** Puts the keyboard where work begins. */
    void focus() {
        processes.focus();
    }

    /** The window is closed: logs in windows of their own go with it. */
    void hidden() {
        logs.close();
    }

    /** Remembers where the dividers are and stops following servers. */
    void close() {
        window.rememberArrangement();
        sideBar.close();
        processes.close();
        logs.close();
        overlays.ifPresent(Overlays::close);
    }

    /** What the drawer asks for. */
    private final class Callbacks implements DetailCallbacks {
        @Override
        public void edit(ProcessRef process, Optional<EffectiveValue> at) {
            Desk.this.edit(process, at);
        }

        @Override
        public boolean canEdit(ProcessRef process) {
            return outside.canEdit(process);
        }

        @Override
        public void close() {
            panels.showDrawer(false);
        }
    }
}

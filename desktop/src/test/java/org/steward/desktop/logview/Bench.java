package org.steward.desktop.logview;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.logview.pane.PaneChoices;
import org.steward.desktop.logview.pane.PaneCommands;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;

/** What panes need, put together as the window does it. */
public final class Bench implements AutoCloseable {

    public final Background background = new Background(new FxThread());
    public final LogWorkers workers = new LogWorkers();
    public final Commands commands = new Commands();
    public final SettingsModel settings;
    public final ViewState viewState = new ViewState(Map.of());
    public final PaneTools tools;
    /** Links that were opened. */
    public final List<Link> opened = new CopyOnWriteArrayList<>();
    /** What was asked of processes. */
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public final ActivityLog activity = new ActivityLog(Clock.systemUTC());
    public final ServerLogs logs;

    private final ProcessActions actions = new ProcessActions() {
        @Override
        public void run(ProcessAction action, List<ProcessRef> processes) {
            processes.forEach(process -> asked.add(action.getClass().getSimpleName() + " " + process.namespec()));
        }

        @Override
        public boolean isPending(ProcessRef process) {
            return false;
        }

        @Override
        public Subscription onPendingChange(Consumer<ProcessRef> listener) {
            return Subscription.EMPTY;
        }
    };

    /** For this language and these settings. */
    public Bench(String language, Settings chosen) {
        settings = new SettingsModel(chosen);
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        logs = new ServerLogs(workers, messages);
        tools = new PaneTools(background, workers, new PaneCommands(commands, new KeyBindings(commands, settings), messages),
                new PaneChoices(viewState), actions, activity,
                (link, process) -> opened.add(link), messages);
    }

    @Override
    public void close() {
        workers.close();
        background.close();
    }
}

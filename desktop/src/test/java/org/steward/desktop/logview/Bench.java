package org.steward.desktop.logview;

import java.util.Locale;
import java.util.Map;
import org.steward.desktop.action.Commands;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logview.pane.PaneChoices;
import org.steward.desktop.logview.pane.PaneCommands;
import org.steward.desktop.logview.pane.PaneTools;
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
    public final ServerLogs logs = new ServerLogs(workers);

    /** For this language and these settings. */
    public Bench(String language, Settings chosen) {
        settings = new SettingsModel(chosen);
        Messages messages = Messages.in(Locale.forLanguageTag(language));
        tools = new PaneTools(background, workers, new PaneCommands(commands, settings, messages),
                new PaneChoices(viewState), link -> { }, messages);
    }

    @Override
    public void close() {
        workers.close();
        background.close();
    }
}

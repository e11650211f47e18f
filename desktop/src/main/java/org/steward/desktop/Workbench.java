package org.steward.desktop;

import java.io.Closeable;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessActionRunner;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Level;
import org.steward.desktop.detail.StockValues;
import org.steward.desktop.dialogs.ConfirmationSheet;
import org.steward.desktop.figures.FiguresKeeper;
import org.steward.desktop.fx.Background;
import org.steward.desktop.launch.EngineLauncher;
import org.steward.desktop.launch.LaunchPaths;
import org.steward.desktop.launch.LocalEngine;
import org.steward.desktop.launch.LocalServer;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.keyring.SecretService;
import org.steward.desktop.servers.store.Passwords;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerOpener;
import org.steward.desktop.servers.store.ServersFile;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.settings.store.SettingsStore;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/**
 * What the window works with and owns, apart from its views: servers, the local engine, figures, actions, and the log
 * of what happened. JavaFX thread.
 */
final class Workbench implements Closeable {

    final Background background;
    final SettingsStore store;
    final SettingsModel settings;
    final ViewState viewState;
    final Messages messages;
    final Commands commands = new Commands();
    final KeyBindings keys;
    final Fleet fleet = new Fleet();
    final ServerBook book;
    final LocalEngine engine;
    final LocalServer local;
    final FiguresKeeper figures;
    final ActivityLog activity = new ActivityLog(Clock.systemUTC());
    final ConfirmationSheet confirmation;
    final ProcessActionRunner actions;
    final StockValues stockValues = new StockValues();
    final LogWorkers logWorkers = new LogWorkers();

    /**
     * Makes everything; nothing is opened or started before {@link #start}.
     *
     * @param config the local engine's configuration, as the person named it
     */
    Workbench(Background background, SettingsStore store, Messages messages, Map<String, String> environment,
            LaunchPaths paths, Optional<String> config) {
        this.background = background;
        this.store = store;
        this.settings = store.settings();
        this.viewState = store.viewState();
        this.messages = messages;
        keys = new KeyBindings(commands, settings);
        Passwords passwords = new Passwords(SecretService.ofSession(environment), environment);
        book = new ServerBook(ServersFile.of(environment), new ServerOpener(settings, passwords, background.fx()), fleet,
                background);
        engine = new LocalEngine(new EngineLauncher(paths, environment), config, background);
        local = new LocalServer(engine, fleet, settings, background.fx());
        figures = new FiguresKeeper(fleet, background);
        confirmation = new ConfirmationSheet(messages);
        actions = new ProcessActionRunner(fleet, background, confirmation, activity, messages, settings);
        commands.onRefusal((command, why) -> activity.hint(activity.entry(Level.INFO,
                command.icon().orElse(Icon.INFO), command.label()).saying(why).done().repeating("refused")));
    }

    /** Finds or starts the local engine and opens the servers the person has. */
    void start() {
        engine.start();
        book.load();
    }

    /** Adds a command that can always be done. */
    void addCommand(String id, String label, Icon icon, String key, Runnable run) {
        commands.add(new Command(id, label, Optional.of(icon),
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
                new SimpleBooleanProperty(true), run));
    }

    @Override
    public void close() {
        figures.close();
        book.close();
        fleet.close();
        store.close();
        logWorkers.close();
    }
}

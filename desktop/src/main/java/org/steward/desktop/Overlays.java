package org.steward.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.steward.desktop.activity.notice.FleetNews;
import org.steward.desktop.activity.notice.NewsDoors;
import org.steward.desktop.activity.toast.Toasts;
import org.steward.desktop.launch.ClosePrompt;
import org.steward.desktop.launch.ClosePromptView;
import org.steward.desktop.palette.CommandPalette;
import org.steward.desktop.palette.PaletteDoors;
import org.steward.desktop.palette.keys.KeysSheet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.settings.page.SettingItems;
import org.steward.desktop.settings.page.SettingsPage;
import org.steward.desktop.update.UpdatePanel;
import org.steward.desktop.window.MainWindow;

/**
 * What lies over the window or behind it until it is asked for. Made after the window is there, as making it takes
 * about as long as the rest. JavaFX thread.
 */
final class Overlays {

    private final SettingsPage settingsPage;
    private final FleetNews news;

    /**
     * Makes all of it and puts it over the window.
     *
     * @param lookedAt the server that is looked at, if it is one
     * @param showScreen shows a page by its id
     * @param doors where one can go from the palette
     * @param newsDoors where one can go from news
     * @param showActivity shows the page of what has happened
     */
    Overlays(Workbench bench, MainWindow window, ClosePrompt closePrompt,
            ObservableValue<Optional<Server>> lookedAt, Consumer<String> showScreen, PaletteDoors doors,
            NewsDoors newsDoors, Runnable showActivity) {
        settingsPage = new SettingsPage(bench.settings, bench.commands, bench.keys, bench.store.file(), bench.messages);
        CommandPalette palette = new CommandPalette(bench.commands, bench.keys, bench.fleet, bench.actions, doors,
                bench.viewState, bench.background, bench.messages);
        palette.addSource(new SettingItems(bench.settings, bench.messages, id -> {
            showScreen.accept("settings");
            settingsPage.show(id);
        }));
        KeysSheet sheet = new KeysSheet(bench.commands, bench.keys, bench.settings, bench.messages);
        Toasts toasts = new Toasts(bench.activity, bench.settings, bench.commands, bench.messages, showActivity);
        news = new FleetNews(bench.fleet, bench.activity, bench.actions, bench.figures, newsDoors, bench.messages,
                bench.background.fx());
        UpdatePanel update = new UpdatePanel(bench.fleet, lookedAt, bench.activity, bench.confirmation,
                bench.stockValues, bench.background, bench.commands, bench.messages);
        List.of(update.layer(), palette.node(), sheet.node(),
                toasts.node(), new ClosePromptView(closePrompt, bench.messages).node()).forEach(window::addLayer);
    }

    SettingsPage settingsPage() {
        return settingsPage;
    }

    /** Stops following servers. */
    void close() {
        news.close();
    }
}

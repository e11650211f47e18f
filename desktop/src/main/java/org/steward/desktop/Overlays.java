package org.steward.desktop;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.steward.desktop.launch.ClosePrompt;
import org.steward.desktop.launch.ClosePromptView;
import org.steward.desktop.palette.CommandPalette;
import org.steward.desktop.palette.PaletteDoors;
import org.steward.desktop.palette.keys.KeysSheet;
import org.steward.desktop.settings.page.SettingItems;
import org.steward.desktop.settings.page.SettingsPage;
import org.steward.desktop.window.MainWindow;

/**
 * What lies over the window or behind it until it is asked for. Made after the window is there, as making it takes
 * about as long as the rest. JavaFX thread.
 */
final class Overlays {

    private final SettingsPage settingsPage;

    /**
     * Makes all of it and puts it over the window.
     *
     * @param sideLayer the layer of the side bar
     * @param showScreen shows a page by its id
     * @param doors where one can go from the palette
     */
    Overlays(Workbench bench, MainWindow window, ClosePrompt closePrompt, Node sideLayer, Consumer<String> showScreen,
            PaletteDoors doors) {
        settingsPage = new SettingsPage(bench.settings, bench.commands, bench.keys, bench.store.file(), bench.messages);
        CommandPalette palette = new CommandPalette(bench.commands, bench.keys, bench.fleet, bench.actions, doors,
                bench.viewState, bench.background, bench.messages);
        palette.addSource(new SettingItems(bench.settings, bench.messages, id -> {
            showScreen.accept("settings");
            settingsPage.show(id);
        }));
        KeysSheet sheet = new KeysSheet(bench.commands, bench.keys, bench.settings, bench.messages);
        List.of(sideLayer, palette.node(), sheet.node(), bench.confirmation.layer(),
                new ClosePromptView(closePrompt, bench.messages).node()).forEach(window::addLayer);
    }

    SettingsPage settingsPage() {
        return settingsPage;
    }
}

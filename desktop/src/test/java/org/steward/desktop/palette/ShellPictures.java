package org.steward.desktop.palette;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.action.ProcessAction;
import org.steward.desktop.action.ProcessActions;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.palette.keys.KeysSheet;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.settings.page.SettingItems;
import org.steward.desktop.settings.page.SettingsPage;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.icons.Icon;

/**
 * Shows the palette, the keys and the settings without the rest of the window, to look at them. Arguments: a language
 * tag, a theme, a width, a height, a size of text in pixels, and what to show: {@code settings}, {@code keys} or {@code palette=what is typed}.
 */
public final class ShellPictures {

    private ShellPictures() {
    }

    /** Shows it until the window is closed. */
    public static void main(String[] args) {
        Application.launch(Shown.class, args);
    }

    /** The window. */
    public static final class Shown extends Application {

        private final FxThread fx = new FxThread();
        private final Background background = new Background(fx);
        private final Fleet fleet = new Fleet();

        private record NoActions() implements ProcessActions {
            @Override
            public void run(ProcessAction action, List<ProcessRef> processes) {
                System.out.println(action + " " + processes);
            }

            @Override
            public boolean isPending(ProcessRef process) {
                return false;
            }

            @Override
            public Subscription onPendingChange(Consumer<ProcessRef> listener) {
                return Subscription.EMPTY;
            }
        }

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            Messages messages = Messages.in(Locale.forLanguageTag(arguments.get(0)));
            SettingsModel settings = new SettingsModel(Settings.defaults()
                    .withTheme(Settings.ThemeChoice.valueOf(arguments.get(1))).withKey("view.refresh", "Ctrl+R")
                    .withFontSize(Integer.parseInt(arguments.get(4))));
            fleet.add(Fed.server(ServerProfile.of(ServerProfile.LOCAL, "unix:///run/steward.sock"), List.of(
                    Fed.process("web", "web-0", ProcessState.RUNNING), Fed.process("web", "web-1", ProcessState.RUNNING),
                    Fed.process("mailer", "mailer", ProcessState.FATAL),
                    Fed.process("worker", "worker-00", ProcessState.BACKOFF)), fx));
            fleet.add(Fed.server(ServerProfile.of("db-1", "http://db-1.example.org:9001"), Fed.many(10_000), fx));
            Commands commands = new Commands();
            command(commands, "view.refresh", "Refresh all servers", Icon.REFRESH, "F5");
            command(commands, "view.filter", "Filter processes", Icon.FILTER, "Ctrl+F");
            command(commands, "process.restart", "Restart the selected processes", Icon.RESTART, "R");
            command(commands, "process.start", "Start the selected processes", Icon.START, "S");
            command(commands, "servers.add", "Add a server…", Icon.ADD, "Shortcut+Shift+N");
            command(commands, "screen.settings", "Show Settings", Icon.SETTINGS, "Ctrl+Comma");
            KeyBindings keys = new KeyBindings(commands, settings);
            ViewState viewState = new ViewState(Map.of("palette.recent", "process.restart\tdb-1\tweb0:web0-3\nview.refresh"));
            PaletteDoors doors = new PaletteDoors(System.out::println, System.out::println, System.out::println);
            CommandPalette palette = new CommandPalette(commands, keys, fleet, new NoActions(), doors, viewState, background,
                    messages);
            KeysSheet sheet = new KeysSheet(commands, keys, settings, messages);
            SettingsPage page = new SettingsPage(settings, commands, keys,
                    Path.of("/home/you/.config/steward/settings.properties"), messages);
            palette.addSource(new SettingItems(settings, messages, page::show));
            StackPane root = new StackPane(new BorderPane(page.view()), palette.node(), sheet.node());
            Scene scene = new Scene(root, Integer.parseInt(arguments.get(2)), Integer.parseInt(arguments.get(3)));
            new Themes(settings).dress(scene);
            keys.install(scene);
            stage.setScene(scene);
            stage.show();
            String what = arguments.get(5);
            if (what.startsWith("palette=")) {
                palette.show();
                ((TextField) scene.lookup(".palette-field")).setText(what.substring("palette=".length()));
            } else if (what.equals("keys")) {
                sheet.show();
            } else if (what.equals("compact")) {
                settings.update(old -> old.withDensity(Settings.Density.COMPACT));
            } else if (what.equals("reset")) {
                ((Button) page.view().lookup(".settings-head > .button")).fire();
            } else if (what.startsWith("settings=")) {
                page.show(what.substring("settings=".length()));
            }
        }

        private static void command(Commands commands, String id, String label, Icon icon, String key) {
            commands.add(new Command(id, label, Optional.of(icon), Optional.of(KeyCombination.valueOf(key)),
                    new SimpleBooleanProperty(true), () -> System.out.println(id)));
        }

        @Override
        public void stop() {
            fleet.close();
            background.close();
        }
    }
}

package org.steward.desktop;

import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.steward.desktop.action.Commands;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.desktop.window.MainWindow;

/** The window's life: everything is made here, by constructors, and given up here. */
public final class DesktopApp extends Application {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();

    @Override
    public void start(Stage stage) {
        SettingsModel settings = new SettingsModel(Settings.defaults());
        ViewState viewState = new ViewState(Map.of());
        Messages messages = Messages.in(settings.settings().language().map(Locale::forLanguageTag)
                .orElse(Locale.getDefault(Locale.Category.DISPLAY)));
        Themes themes = new Themes(settings);
        Commands commands = new Commands();
        MainWindow window = new MainWindow(viewState);
        Scene scene = new Scene(window.root(), 1280, 800);
        themes.dress(scene);
        stage.setTitle(messages.get("window.title"));
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void stop() {
        fleet.close();
        background.close();
    }
}

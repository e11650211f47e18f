package org.steward.desktop.logview;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.theme.Themes;

/** Shows files in the page of logs, to look at it. Arguments: a language tag, a theme, width, height, files. */
public final class LogPictures {

    private LogPictures() {
    }

    /** Shows it until the window is closed. */
    public static void main(String[] args) {
        Application.launch(Shown.class, args);
    }

    /** The window. */
    public static final class Shown extends Application {

        private Bench bench;
        private LogWorkspace page;

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            bench = new Bench(arguments.get(0),
                    Settings.defaults().withTheme(Settings.ThemeChoice.valueOf(arguments.get(1))));
            page = new LogWorkspace(bench.logs, bench.tools);
            Scene scene = new Scene((Parent) page.node(), Integer.parseInt(arguments.get(2)),
                    Integer.parseInt(arguments.get(3)));
            new Themes(bench.settings).dress(scene);
            new KeyBindings(bench.commands, bench.settings).install(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            arguments.subList(4, arguments.size()).forEach(file -> page.open(Path.of(file)));
        }

        @Override
        public void stop() {
            page.close();
            bench.close();
        }
    }
}

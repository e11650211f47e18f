package org.steward.bench.window;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.settings.ViewState;
import org.steward.desktop.theme.Themes;

/** Shows a view in a stage of this process, dressed as the window is. */
final class Stagehand {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    final SettingsModel settings = new SettingsModel(Settings.defaults());
    final ViewState viewState = new ViewState(Map.of());

    /** Starts JavaFX, on the Headless platform where there is no display. */
    Stagehand() {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.join();
        } catch (IllegalStateException e) {
            // A part before this one has started it.
            return;
        }
        Platform.setImplicitExit(false);
    }

    /** Opens a stage on a view. JavaFX thread. */
    Stage show(Parent root) {
        Stage stage = new Stage();
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        new Themes(settings).dress(scene);
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    /** Does something on the JavaFX thread and waits for it. */
    static <T> T on(Callable<T> task) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

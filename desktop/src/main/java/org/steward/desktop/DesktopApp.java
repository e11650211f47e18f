package org.steward.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.fx.MenuKey;
import org.steward.desktop.fx.RestingTimer;
import org.steward.desktop.launch.AppIcons;
import org.steward.desktop.launch.Arguments;
import org.steward.desktop.launch.LaunchPaths;
import org.steward.desktop.launch.WindowDoor;
import org.steward.desktop.launch.WindowPlace;
import org.steward.desktop.settings.WindowState;
import org.steward.desktop.settings.store.SettingsStore;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;

/** The window's life: everything is made here, by constructors, and given up here. */
public final class DesktopApp extends Application {

    private static final int FAILED = 2;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /** The first table should be there by then, so that making the rest does not keep it waiting. */
    private static final Duration AFTER_THE_TABLE = Duration.millis(700);

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private Optional<Workbench> workbench = Optional.empty();
    private Optional<Desk> desk = Optional.empty();
    private Optional<WindowDoor> door = Optional.empty();

    @Override
    public void start(Stage stage) throws Arguments.UsageException {
        Arguments arguments = Arguments.parse(getParameters().getRaw().toArray(String[]::new));
        Map<String, String> environment = System.getenv();
        LaunchPaths paths = LaunchPaths.ofProcess();
        SettingsStore store = SettingsStore.load(paths.configDirectory(), fx);
        Messages messages = Messages.in(arguments.language().or(() -> store.settings().settings().language())
                .map(Locale::forLanguageTag).orElse(Locale.getDefault(Locale.Category.DISPLAY)));
        Workbench bench = new Workbench(background, store, messages, environment, paths, arguments.config());
        workbench = Optional.of(bench);
        bench.start();
        WindowDoor opening = new WindowDoor(WindowPlace.of(paths, arguments.config(), environment), background,
                () -> bringToFront(stage));
        door = Optional.of(opening);
        background.threads().execute(opening::open);
        // In steps, so that what the engine answers meanwhile is heard between them.
        fx.execute(() -> orEnd(() -> {
            Desk views = new Desk(bench, new Outside(background, Outside::open, bench.activity, bench.messages),
                    stage::hide);
            desk = Optional.of(views);
            fx.execute(() -> orEnd(() -> show(stage, bench, views)));
        }));
    }

    /** The program was started once more. A window that is still being made comes to the front by itself. */
    private static void bringToFront(Stage stage) {
        if (stage.isShowing()) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    /** Does a step of the start; without it there would be a program without a window. */
    private static void orEnd(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(DesktopApp.class.getName()).log(System.Logger.Level.ERROR, "the window cannot be made", e);
            System.exit(FAILED);
        }
    }

    private void show(Stage stage, Workbench bench, Desk views) {
        Scene scene = new Scene(views.root(), WIDTH, HEIGHT);
        new Themes(bench.settings).dress(scene);
        bench.keys.install(scene);
        MenuKey.install(scene);
        stage.setTitle(bench.messages.get("window.title"));
        AppIcons.putOn(stage);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            views.closeRequested();
        });
        stage.setOnHidden(event -> views.hidden());
        WindowState.restore(stage, bench.viewState);
        StartMark.watch(scene, views.countsProperty());
        stage.show();
        RestingTimer.install();
        views.focus();
        PauseTransition later = new PauseTransition(AFTER_THE_TABLE);
        later.setOnFinished(event -> views.complete());
        later.play();
    }

    @Override
    public void stop() {
        door.ifPresent(WindowDoor::close);
        desk.ifPresent(Desk::close);
        workbench.ifPresent(Workbench::close);
        background.close();
    }
}

package org.steward.desktop;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.launch.EngineState;
import org.steward.desktop.launch.LaunchPaths;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.settings.store.SettingsStore;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;
import org.steward.peer.Sandbox;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window as the program makes it, for a person whose home is a sandbox. Closing ends its engine as well. */
final class OpenDesk implements AutoCloseable {

    /** What a person has in the settings' file so that nothing moves while a test looks. */
    static final String STILL = "version = 1\nreduced-motion = yes\n";

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final Workbench bench;
    private final Desk desk;
    private final Stage stage;

    /**
     * Opens it.
     *
     * @param settings the settings' file
     * @param config the local engine's configuration; empty for what the person has, or the demo
     */
    OpenDesk(Sandbox home, String settings, Optional<String> config, Locale language, double width, double height) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(Map.of("HOME", home.dir().toString(), "XDG_CONFIG_HOME", home.path("config").toString(),
                "XDG_DATA_HOME", home.path("data").toString(), "XDG_STATE_HOME", home.path("state").toString()));
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        write(home.path("config").resolve("steward/settings.properties"), settings);
        LaunchPaths paths = LaunchPaths.of(environment,
                Optional.of(Path.of(System.getProperty("steward.home", "target/steward")).toAbsolutePath().toString()),
                home.dir());
        SettingsStore store = on(() -> SettingsStore.load(paths.configDirectory(), fx));
        bench = on(() -> new Workbench(background, store, Messages.in(language), environment, paths, config));
        stage = on(Stage::new);
        desk = on(() -> {
            bench.start();
            Desk views = new Desk(bench, new Outside(background, opened::add, bench.activity, bench.messages), stage::hide);
            Scene scene = new Scene(views.root(), width, height);
            new Themes(bench.settings).dress(scene);
            bench.keys.install(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.setOnCloseRequest(event -> {
                event.consume();
                views.closeRequested();
            });
            stage.show();
            views.focus();
            views.complete();
            return views;
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something on the JavaFX thread and waits for it. */
    static <T> T on(Callable<T> task) {
        try {
            return WaitForAsyncUtils.asyncFx(task).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until something holds on the JavaFX thread. */
    static void until(String what, BooleanSupplier condition) {
        Await.until(what, () -> on(condition::getAsBoolean));
    }

    Workbench bench() {
        return bench;
    }

    Desk desk() {
        return desk;
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** What was opened outside the window, as URLs. */
    List<String> opened() {
        return opened;
    }

    /** The table's rows now. JavaFX thread. */
    List<Row> rows() {
        TableView<?> table = (TableView<?>) scene().lookup("#processes");
        return table == null ? List.of() : table.getItems().stream().map(Row.class::cast).toList();
    }

    /** The row of a process of a server, if the table has it. JavaFX thread. */
    Optional<ProcessRow> row(String server, String process) {
        return rows().stream().filter(ProcessRow.class::isInstance).map(ProcessRow.class::cast)
                .filter(row -> row.serverName().equals(server) && row.name().equals(process)).findFirst();
    }

    /** Selects the row of a process once it is there. */
    void select(String server, String process) {
        until("a row of " + process, () -> row(server, process).isPresent());
        on(() -> {
            TableView<?> table = (TableView<?>) scene().lookup("#processes");
            int index = rows().indexOf(row(server, process).orElseThrow());
            table.getSelectionModel().clearAndSelect(index);
            table.getFocusModel().focus(index);
            table.requestFocus();
            return index;
        });
    }

    /** Writes what it looks like. */
    void picture(Path file) {
        WritableImage image = on(() -> scene().snapshot(null));
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        until("the engine is no longer on its way", () -> bench.engine.state() instanceof EngineState.Up
                || bench.engine.state() instanceof EngineState.Stopped || bench.engine.state() instanceof EngineState.Failed);
        on(() -> {
            bench.engine.stop();
            return null;
        });
        until("the engine has ended", () -> bench.engine.state() instanceof EngineState.Stopped
                || bench.engine.state() instanceof EngineState.Failed);
        on(() -> {
            stage.hide();
            desk.close();
            bench.close();
            background.close();
            return null;
        });
    }
}

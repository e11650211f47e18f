package org.steward.desktop.update;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.transport.TransportOptions;
import org.steward.conformance.Trial;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.detail.StockValues;
import org.steward.desktop.dialogs.ConfirmationSheet;
import org.steward.desktop.fx.Background;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerColor;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.peer.Await;

/** Takes pictures of the panel against a real server. Arguments: STEWARDD or SUPERVISORD, directory, language, theme. */
public final class UpdatePictures extends Application {

    private final FxThread fx = new FxThread();
    private final Background background = new Background(fx);
    private final Fleet fleet = new Fleet();

    /** Starts it. */
    public static final class Launch {

        private Launch() {
        }

        /** Starts it. */
        public static void main(String[] args) {
            Application.launch(UpdatePictures.class, args);
        }
    }

    @Override
    public void start(Stage stage) throws IOException {
        List<String> args = getParameters().getRaw();
        Trial trial = new Trial(org.steward.peer.Server.valueOf(args.get(0)));
        Path out = Files.createDirectories(Path.of(args.get(1)));
        String suffix = "-" + args.get(0).toLowerCase(Locale.ROOT) + "-" + args.get(2) + "-"
                + args.get(3).toLowerCase(Locale.ROOT) + ".png";
        Messages messages = Messages.in(Locale.forLanguageTag(args.get(2)));
        trial.start(UpdateScenes.BEFORE);
        Server server = new Server(new ServerProfile("build-box", "unix://" + trial.box().path("s.sock"),
                Optional.empty(), new ServerProfile.PasswordSource.None(), new ServerProfile.Trust.OfSystem(),
                List.of("production"), ServerColor.RED, false),
                TransportOptions.defaults(), ConnectionOptions.defaults(), fx);
        fleet.add(server);
        ConfirmationSheet confirmation = new ConfirmationSheet(messages);
        Commands commands = new Commands();
        UpdatePanel panel = new UpdatePanel(fleet, new SimpleObjectProperty<>(Optional.<Server>empty()),
                new ActivityLog(Clock.systemUTC()), confirmation, new StockValues(), background, commands, messages);
        Scene scene = new Scene(new StackPane(new Region(), panel.layer(), confirmation.layer()), 1000, 800);
        new Themes(new SettingsModel(Settings.defaults().withTheme(Settings.ThemeChoice.valueOf(args.get(3)))))
                .dress(scene);
        stage.setScene(scene);
        stage.show();
        background.run(() -> {
            Await.until("connected", () -> on(() -> commands.find("server.update").orElseThrow().enabled().get()));
            show(panel, server, scene);
            save(scene, out.resolve("update-empty" + suffix));
            trial.configure("", UpdateScenes.AFTER);
            show(panel, server, scene);
            save(scene, out.resolve("update-preview" + suffix));
            on(() -> {
                ((Button) scene.lookup("#update-all")).fire();
                return 0;
            });
            save(scene, out.resolve("update-question" + suffix));
            on(() -> {
                ((javafx.scene.control.TextField) scene.lookup("#dialogs-typed")).setText("build-box");
                ((Button) scene.lookup("#dialogs-yes")).fire();
                return 0;
            });
            Await.until("progress", () -> on(() -> scene.lookup("#update-cancel").isVisible()));
            save(scene, out.resolve("update-progress" + suffix));
            Await.until("done", () -> on(() -> !scene.lookup("#update-cancel").isVisible()));
            save(scene, out.resolve("update-done" + suffix));
            trial.configure("", UpdateScenes.BROKEN);
            show(panel, server, scene);
            save(scene, out.resolve("update-broken" + suffix));
            return 0;
        }, done -> end(trial, 0), failure -> {
            failure.printStackTrace();
            end(trial, 1);
        });
    }

    private void show(UpdatePanel panel, Server server, Scene scene) {
        on(() -> {
            panel.show(server);
            return 0;
        });
        Await.until("looked", () -> on(() -> !scene.lookup("#update-again").isDisabled()));
    }

    private void end(Trial trial, int status) {
        fleet.close();
        background.close();
        trial.close();
        System.exit(status);
    }

    private <T> T on(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        fx.execute(future);
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(Scene scene, Path file) {
        on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return 0;
        });
        WritableImage image = on(() -> scene.snapshot(null));
        BufferedImage picture = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

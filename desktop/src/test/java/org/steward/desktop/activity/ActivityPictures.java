package org.steward.desktop.activity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.steward.desktop.action.Commands;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.centre.ActivityCentre;
import org.steward.desktop.activity.toast.Toasts;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.steward.icons.Icon;

/**
 * Shows the activity page, its strip, its bell and toasts without the rest of the window, to look at them. Arguments: a
 * language tag, a theme, a size of text in pixels, and {@code empty} or {@code full}.
 */
public final class ActivityPictures {

    private ActivityPictures() {
    }

    /** Shows them until the window is closed. */
    public static void main(String[] args) {
        Application.launch(Shown.class, args);
    }

    /** The window. */
    public static final class Shown extends Application {

        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            Messages messages = Messages.in(Locale.forLanguageTag(arguments.get(0)));
            SettingsModel settings = new SettingsModel(Settings.defaults()
                    .withTheme(Settings.ThemeChoice.valueOf(arguments.get(1)))
                    .withFontSize(Integer.parseInt(arguments.get(2))));
            ActivityLog log = new ActivityLog(Clock.systemUTC());
            Commands commands = new Commands();
            ActivityCentre centre = new ActivityCentre(log, commands, messages, () -> { });
            Toasts toasts = new Toasts(log, settings, commands, messages, () -> { });
            if (arguments.get(3).equals("full")) {
                fill(log);
            }
            VBox side = new VBox(new Label("…"), centre.strip());
            side.getStyleClass().add("side-bar");
            side.setPrefWidth(200);
            ((Region) side.getChildren().getFirst()).setPrefHeight(480);
            HBox top = new HBox(centre.bell());
            top.getStyleClass().add("top-bar");
            BorderPane frame = new BorderPane(centre.view(), top, null, null, side);
            frame.getStyleClass().add("frame");
            Scene scene = new Scene(new StackPane(frame, toasts.node()), 1000, 680);
            new Themes(settings).dress(scene);
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            if (arguments.get(3).equals("full")) {
                more(log);
            }
        }

        private static void fill(ActivityLog log) {
            log.report(log.entry(Level.GOOD, Icon.START, "Started api on build-box").on("build-box").done().quiet());
            log.report(log.entry(Level.INFO, Icon.CHECK, "build-box answers again").on("build-box").quiet()
                    .repeating("back"));
            log.report(log.entry(Level.INFO, Icon.CHECK, "build-box answers again").on("build-box").quiet()
                    .repeating("back"));
            log.report(log.entry(Level.GOOD, Icon.STOP, "Stopped 2 processes on this computer").on("this computer")
                    .done().quiet().with(List.of(new ItemResult("this computer", "a", Outcome.DONE, "a was stopped."),
                            new ItemResult("this computer", "b", Outcome.ALREADY, "b was not running.")))
                    .offering(Offer.once("Undo", () -> { })));
            log.finish(log.begin(Icon.RESTART, "Restarting api on db-1", "api", 1, () -> { }),
                    log.entry(Level.GOOD, Icon.RESTART, "Restarted api on db-1").on("db-1").done().quiet());
            Job bulk = log.begin(Icon.RESTART, "Restarting 12 processes on db-1", "12 processes", 12, () -> { });
            List<ItemResult> items = new ArrayList<>();
            for (int i = 0; i < 11; i++) {
                items.add(new ItemResult("db-1", "worker-" + i, Outcome.DONE, "worker-" + i + " was restarted."));
            }
            items.add(new ItemResult("db-1", "mailer", Outcome.FAILED,
                    "mailer was not started: its program does not exist (/usr/bin/sendmial). Correct command in its "
                            + "section, or install the program."));
            bulk.add(items);
            log.finish(bulk, log.entry(Level.FAILED, Icon.RESTART, "Restart 12 processes on db-1: 1 of 12 failed")
                    .on("db-1").done().with(items).saying(items.getLast().sentence()));
            log.report(log.entry(Level.WARNING, Icon.WARNING, "old-host does not answer any more").on("old-host")
                    .saying("Connection refused. Start the daemon, or check that its [inet_http_server] listens on this "
                            + "host and port.").offering(Offer.always("Show", () -> { })));
            Job running = log.begin(Icon.START, "Starting 3 processes on cache-2", "cache", 3, () -> { });
            running.add(List.of(new ItemResult("cache-2", "c0", Outcome.DONE, "c0 was started."),
                    new ItemResult("cache-2", "c1", Outcome.FAILED, "c1 was not started.")));
            log.begin(Icon.STOP, "Stopping a-process-with-a-rather-long-name on build-box",
                    "a-process-with-a-rather-long-name", 1, () -> { });
        }

        private static void more(ActivityLog log) {
            log.report(log.entry(Level.FAILED, Icon.ERROR, "mailer on db-1 could not be kept running").on("db-1")
                    .saying("mailer could not be started: can't find command 'sendmial'. It is not tried again until "
                            + "somebody starts it.").offering(Offer.always("Open log", () -> { }))
                    .offering(Offer.always("Show", () -> { })));
            log.report(log.entry(Level.GOOD, Icon.STOP, "Stopped web on this computer").on("this computer").done()
                    .offering(Offer.once("Undo", () -> { })));
        }
    }
}

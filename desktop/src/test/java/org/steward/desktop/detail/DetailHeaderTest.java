package org.steward.desktop.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.client.connection.Link;
import org.steward.client.connection.ServerInfo;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.protocol.SupervisorState;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Themes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The line above the tabs: the name first. */
@ExtendWith(ApplicationExtension.class)
class DetailHeaderTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String NAME = "many:worker_042";

    private DetailHeader header;
    private Scene scene;
    private Stage stage;

    /** Buttons that do nothing. */
    private static final class Idle implements DetailHeader.Deeds {
        @Override
        public void start() {
            throw new AssertionError();
        }

        @Override
        public void stop() {
            throw new AssertionError();
        }

        @Override
        public void restart() {
            throw new AssertionError();
        }

        @Override
        public boolean canEdit() {
            return false;
        }

        @Override
        public void edit() {
            throw new AssertionError();
        }

        @Override
        public void close() {
            throw new AssertionError();
        }
    }

    @Start
    void open(Stage shown) {
        header = new DetailHeader(Messages.in(Locale.ENGLISH), new Idle(), tab -> { });
        BorderPane pane = new BorderPane();
        pane.setTop(header.view());
        scene = new Scene(pane, 990, 200);
        new Themes(new SettingsModel(Settings.defaults())).dress(scene);
        stage = shown;
        stage.setScene(scene);
        stage.show();
    }

    private static Facts facts() {
        ProcessInfo info = new ProcessInfo(NAME.substring(5), "many", NOW.getEpochSecond() - 100, 0,
                NOW.getEpochSecond(), ProcessState.RUNNING, "", 0, "", "", 4711, "");
        Snapshot snapshot = new Snapshot(Endpoint.parse("unix:///none"), new Link.Live(NOW),
                Optional.of(new ServerInfo("supervisor", "4.2.5", SupervisorState.RUNNING, Set.of())), List.of(info),
                NOW, Duration.ZERO);
        return new Facts(NAME, "box", false, snapshot, Optional.of(info), false, false, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Label label(String style) {
        return (Label) scene.lookup("." + style);
    }

    private void show(FxRobot robot, double width, int selected) {
        robot.interact(() -> {
            stage.setWidth(width);
            header.show(facts(), NOW);
            header.showSelected(selected);
        });
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private boolean isWhole(Label label) {
        return label.getWidth() >= label.prefWidth(-1) - 0.5;
    }

    private double y(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    @Test
    void theNameKeepsItsRoomBesideTheTabs(FxRobot robot) {
        show(robot, 990, 1);
        assertTrue(isWhole(label("detail-name")), "name");
        assertFalse(label("detail-selected").isVisible());
        assertTrue(Math.abs(y(scene.lookup(".detail-tabs")) - y(label("detail-name"))) < 20, "one line");
    }

    @Test
    void whereThereIsNoRoomForBothTheTabsGoBelow(FxRobot robot) {
        show(robot, 700, 200);
        assertEquals("1 of 200 selected", label("detail-selected").getText());
        assertTrue(isWhole(label("detail-name")) && isWhole(label("detail-selected")), "both are readable");
        assertTrue(y(scene.lookup(".detail-tabs")) > y(label("detail-name")) + 20, "below");
        show(robot, 990, 1);
        assertTrue(Math.abs(y(scene.lookup(".detail-tabs")) - y(label("detail-name"))) < 20, "one line again");
    }
}

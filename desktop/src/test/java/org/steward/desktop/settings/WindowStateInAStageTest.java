package org.steward.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.peer.Await;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A stage takes the place that is remembered, and what is done to it is remembered. */
@ExtendWith(ApplicationExtension.class)
class WindowStateInAStageTest {

    private final ViewState viewState = new ViewState(Map.of("window.bounds", "40 60 500 400"));

    private Stage open() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new Pane(), 300, 200));
        WindowState.restore(stage, viewState);
        stage.show();
        return stage;
    }

    @Test
    void comesBackAndIsRememberedWhereItWasMoved(FxRobot robot) {
        robot.interact(() -> {
            Stage stage = open();
            assertEquals(40, stage.getX());
            assertEquals(400, stage.getHeight());
            stage.setX(100);
            stage.setWidth(600);
            stage.close();
        });
        assertEquals(Optional.of("100 60 600 400"), viewState.get("window.bounds"));
    }

    @Test
    void isRememberedAMomentAfterItWasMovedToo(FxRobot robot) {
        Stage[] stage = new Stage[1];
        robot.interact(() -> {
            stage[0] = open();
            stage[0].setY(10);
        });
        Await.until("the place to be remembered", () -> WaitForAsyncUtils.waitForAsyncFx(20_000,
                () -> viewState.get("window.bounds").equals(Optional.of("40 10 500 400"))));
        robot.interact(stage[0]::close);
    }

    @Test
    void staysMaximisedAndKeepsItsSizeForAfterwards(FxRobot robot) {
        robot.interact(() -> {
            Stage stage = open();
            stage.setMaximized(true);
            stage.close();
        });
        assertEquals(Optional.of("true"), viewState.get("window.maximized"));
        assertEquals(Optional.of("40 60 500 400"), viewState.get("window.bounds"));
    }
}

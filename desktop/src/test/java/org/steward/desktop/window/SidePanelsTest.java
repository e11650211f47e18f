package org.steward.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steward.desktop.settings.ViewState;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What stands beside the page, and what is remembered of it. */
@ExtendWith(ApplicationExtension.class)
class SidePanelsTest {

    private final ViewState viewState = new ViewState(Map.of());
    private final Label sideBar = new Label("side bar");
    private final Label drawer = new Label("drawer");
    private final AtomicBoolean hasDrawer = new AtomicBoolean(true);
    private SidePanels panels;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        MainWindow window = new MainWindow(viewState);
        window.setMain(new Label("page"));
        panels = new SidePanels(window, viewState, sideBar, drawer, hasDrawer::get);
        panels.arrange();
        stage.setScene(new Scene(window.root(), 600, 400));
        stage.show();
    }

    private boolean isShown(Label panel) {
        return panel.getScene() != null;
    }

    @Test
    void bothAreShownToBeginWith() {
        assertTrue(isShown(sideBar));
        assertTrue(isShown(drawer));
    }

    @Test
    void eachIsHiddenAndShownAgainByItself(FxRobot robot) {
        robot.interact(panels::toggleSideBar);
        assertFalse(isShown(sideBar));
        assertTrue(isShown(drawer));
        robot.interact(panels::toggleDrawer);
        assertFalse(isShown(drawer));
        robot.interact(panels::toggleSideBar);
        assertTrue(isShown(sideBar));
        assertFalse(isShown(drawer));
    }

    @Test
    void aPageWithoutADrawerHidesItAndTheNextOneHasItAgain(FxRobot robot) {
        hasDrawer.set(false);
        robot.interact(panels::arrange);
        assertFalse(isShown(drawer));
        robot.interact(() -> panels.showDrawer(true));
        assertFalse(isShown(drawer));
        hasDrawer.set(true);
        robot.interact(panels::arrange);
        assertTrue(isShown(drawer));
    }

    @Test
    void whatThePersonWishedIsThereAfterTheNextStart(FxRobot robot) {
        robot.interact(panels::toggleSideBar);
        robot.interact(() -> panels.showDrawer(false));
        ViewState kept = new ViewState(viewState.all());
        MainWindow next = new MainWindow(kept);
        robot.interact(() -> {
            SidePanels again = new SidePanels(next, kept, sideBar, drawer, () -> true);
            again.arrange();
            stage.setScene(new Scene(next.root(), 600, 400));
            next.root().applyCss();
            assertFalse(isShown(sideBar));
            assertFalse(isShown(drawer));
            again.showDrawer(true);
        });
        assertTrue(isShown(drawer));
        assertEquals("hidden", kept.get("desk.sideBar").orElseThrow());
    }
}

package org.steward.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Context menus by key. */
@ExtendWith(ApplicationExtension.class)
class MenuKeyTest {

    private ListView<String> list;
    private ContextMenu menu;
    private final AtomicReference<ContextMenuEvent> asked = new AtomicReference<>();

    @Start
    void open(Stage stage) {
        list = new ListView<>();
        menu = new ContextMenu(new MenuItem("Do it"));
        list.getItems().addAll("one", "two", "three");
        list.setContextMenu(menu);
        list.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked::set);
        Scene scene = new Scene(list, 300, 200);
        MenuKey.install(scene);
        stage.setScene(scene);
        stage.show();
        list.requestFocus();
    }

    @Test
    void theMenuKeyOpensTheMenuAtTheSelectedRow(FxRobot robot) {
        robot.interact(() -> list.getSelectionModel().select("two"));
        robot.push(KeyCode.CONTEXT_MENU);
        assertTrue(menu.isShowing());
        Bounds row = robot.lookup("two").query().localToScreen(robot.lookup("two").query().getBoundsInLocal());
        assertTrue(asked.get().isKeyboardTrigger());
        assertEquals(row.getMaxY(), asked.get().getScreenY(), 12);
    }

    @Test
    void shiftF10OpensItInTheMiddleWhereNothingIsSelected(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        assertTrue(menu.isShowing());
        Bounds all = list.localToScreen(list.getBoundsInLocal());
        assertEquals(all.getCenterX(), asked.get().getScreenX(), 1);
    }
}

package org.steward.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What nobody sees is not kept up to date. */
@ExtendWith(ApplicationExtension.class)
class SeenTest {

    private final StackPane page = new StackPane();
    private final StackPane root = new StackPane();
    private final ObservableValue<Boolean> seen = Seen.of(page);
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(root, 200, 100));
    }

    @Test
    void aPageIsSeenWhileItStandsInAWindowThatIsShown(FxRobot robot) {
        robot.interact(() -> root.getChildren().add(page));
        assertFalse(seen.getValue());
        robot.interact(stage::show);
        assertTrue(seen.getValue());
        robot.interact(() -> root.getChildren().clear());
        assertFalse(seen.getValue());
        robot.interact(() -> root.getChildren().add(page));
        assertTrue(seen.getValue());
        robot.interact(stage::hide);
        assertFalse(seen.getValue());
    }

    @Test
    void nobodySeesAnIcon(FxRobot robot) {
        robot.interact(() -> {
            root.getChildren().add(page);
            stage.show();
            stage.setIconified(true);
        });
        assertFalse(seen.getValue());
        robot.interact(() -> stage.setIconified(false));
        assertTrue(seen.getValue());
    }

    @Test
    void secondsPassOnlyWhileTheyAreSeen() throws InterruptedException {
        BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
        AtomicInteger ticks = new AtomicInteger();
        SimpleBooleanProperty isSeen = new SimpleBooleanProperty(false);
        try (Seconds seconds = new Seconds(due::add, isSeen, ticks::incrementAndGet)) {
            assertEquals(0, ticks.get());
            isSeen.set(true);
            assertEquals(1, ticks.get(), "at once when it is seen");
            due.poll(5, TimeUnit.SECONDS).run();
            assertEquals(2, ticks.get(), "and each second");
            isSeen.set(false);
            due.poll(5, TimeUnit.SECONDS).run();
            assertEquals(2, ticks.get());
            isSeen.set(true);
            isSeen.set(false);
            isSeen.set(true);
            assertEquals(4, ticks.get());
            due.poll(5, TimeUnit.SECONDS).run();
            assertEquals(5, ticks.get());
            assertEquals(0, due.size(), "one wait at a time");
            seconds.close();
            due.poll(5, TimeUnit.SECONDS).run();
            assertEquals(5, ticks.get());
        }
    }
}

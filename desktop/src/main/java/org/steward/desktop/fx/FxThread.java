package org.steward.desktop.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Runs tasks on the JavaFX application thread, which owns everything on the screen.
 *
 * <p>The only place that calls {@link Platform#runLater}: others take an {@link Executor}, so that a test can hold
 * tasks back, and go through a {@link Conflater} where there may be many.
 */
public final class FxThread implements Executor {

    /** Runs the task later, also when called on the JavaFX thread; from any thread. */
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}

package org.steward.desktop.logview.view;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does something once for however many calls: with the next pulse, or not sooner than a pause after the last time. */
final class Pace {

    private final Runnable task;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            task.run();
        }
    };

    private Pace(Runnable task) {
        this.task = task;
    }

    /** With the next pulse. */
    static Pace ofPulses(Runnable task) {
        return new Pace(task);
    }

    /** Asks for it. */
    void ask() {
        pulse.start();
    }

    /** Forgets what was asked for. */
    void stop() {
        pulse.stop();
    }

    /** Runs a task after a pause on the JavaFX thread. */
    static PauseTransition after(double millis, Runnable task) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(finished -> task.run());
        return pause;
    }
}

package org.steward.desktop;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.steward.desktop.processes.rows.Counts;

/**
 * Writes to the log, at debug level, when the table was first painted with processes, in milliseconds since 1970. What
 * measures the start reads it there: a process itself knows only to about a second when it was started. JavaFX thread.
 */
final class StartMark {

    private static final System.Logger LOG = System.getLogger(StartMark.class.getName());

    private final Scene scene;
    private final Runnable pulse = this::pulsed;
    private int pulses;

    private StartMark(Scene scene) {
        this.scene = scene;
    }

    /** Waits for the first processes in a table of this scene; does nothing unless somebody wants to read it. */
    static void watch(Scene scene, ObservableValue<Counts> counts) {
        if (!LOG.isLoggable(System.Logger.Level.DEBUG)) {
            return;
        }
        Runnable pulse = new StartMark(scene).pulse;
        if (counts.getValue().all() > 0) {
            scene.addPostLayoutPulseListener(pulse);
            return;
        }
        counts.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Counts> source, Counts was, Counts is) {
                if (is.all() > 0) {
                    source.removeListener(this);
                    scene.addPostLayoutPulseListener(pulse);
                }
            }
        });
    }

    /** The first pulse lays the rows out and has them painted, the second comes when that is done. */
    private void pulsed() {
        pulses++;
        if (pulses == 2) {
            scene.removePostLayoutPulseListener(pulse);
            LOG.log(System.Logger.Level.DEBUG, "first table at {0,number,#}", System.currentTimeMillis());
        } else {
            javafx.application.Platform.requestNextPulse();
        }
    }
}

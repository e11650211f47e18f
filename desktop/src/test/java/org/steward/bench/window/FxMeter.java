package org.steward.bench.window;

import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import org.steward.desktop.fx.FxThread;

/**
 * Counts what the JavaFX thread is busy with: tasks, and what a pulse does for animation, style and layout. A figure is
 * a refresh as the person feels it: a stretch in which the thread could do nothing else, from the beginning of the first
 * piece of work to the end of the last. Work that begins later than {@link #PAUSE} after the last has ended belongs to
 * the next stretch, as a key pressed in between would have been answered.
 */
final class FxMeter implements Executor {

    /** Longer than the way from one task to the next that waits already; shorter than anybody notices. */
    private static final long PAUSE = 1_000_000;
    private static final int MOST = 200_000;

    private final FxThread fx = new FxThread();
    private final double[] refreshes = new double[MOST];
    private int count;
    private long began;
    private long ended;
    private long workBegan;
    private int pulses;
    private boolean measuring;

    @Override
    public void execute(Runnable task) {
        fx.execute(() -> timed(task));
    }

    /** Counts what a task takes. JavaFX thread. */
    void timed(Runnable task) {
        begins();
        task.run();
        ends();
    }

    /** Counts the pulses of a scene as well. */
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(this::begins);
        scene.addPostLayoutPulseListener(() -> {
            ends();
            pulses++;
        });
    }

    private void begins() {
        workBegan = System.nanoTime();
        if (workBegan - ended > PAUSE) {
            close();
            began = workBegan;
        }
    }

    private void ends() {
        ended = System.nanoTime();
    }

    /** Writes down the stretch before. */
    private void close() {
        if (measuring && ended > began && count < MOST) {
            refreshes[count++] = (ended - began) / 1e6;
        }
    }

    /** Begins anew. JavaFX thread. */
    void begin() {
        count = 0;
        pulses = 0;
        began = ended;
        measuring = true;
    }

    /** How many pulses there were. */
    int pulses() {
        return pulses;
    }

    /** The refresh that this part of them does not exceed, in milliseconds. */
    double quantile(double part) {
        double[] sorted = Arrays.copyOf(refreshes, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (part * count))];
    }
}

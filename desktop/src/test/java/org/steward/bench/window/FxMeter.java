package org.steward.bench.window;

import java.util.Arrays;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import org.steward.desktop.fx.FxThread;

/**
 * Counts what the JavaFX thread is busy with, pulse by pulse: the tasks since the pulse before, and the pulse's own
 * animation, style and layout. A figure is a refresh as the person feels it: how long the thread could do nothing else.
 */
final class FxMeter implements Executor {

    private static final int MOST = 100_000;

    private final FxThread fx = new FxThread();
    private final double[] refreshes = new double[MOST];
    private int count;
    private long busy;
    private long pulseBegan;
    private boolean measuring;

    @Override
    public void execute(Runnable task) {
        fx.execute(() -> {
            long began = System.nanoTime();
            task.run();
            busy += System.nanoTime() - began;
        });
    }

    /** Counts the pulses of a scene as well. */
    void watch(Scene scene) {
        scene.addPreLayoutPulseListener(() -> pulseBegan = System.nanoTime());
        scene.addPostLayoutPulseListener(() -> {
            busy += System.nanoTime() - pulseBegan;
            if (measuring && count < MOST) {
                refreshes[count++] = busy / 1e6;
            }
            busy = 0;
        });
    }

    /** Begins anew. JavaFX thread. */
    void begin() {
        count = 0;
        measuring = true;
    }

    int count() {
        return count;
    }

    /** The refresh that this part of them does not exceed, in milliseconds. */
    double quantile(double part) {
        double[] sorted = Arrays.copyOf(refreshes, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[Math.min(count - 1, (int) (part * count))];
    }
}

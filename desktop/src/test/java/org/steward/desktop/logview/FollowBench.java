package org.steward.desktop.logview;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.steward.desktop.logview.pane.LogPane;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.theme.Themes;

/**
 * Follows a log that grows by so many lines a second, and prints how long the window was ever kept waiting and what
 * memory it took. Arguments: lines a second (100000), seconds (60). On the display of the environment, or without one on
 * JavaFX's Headless platform.
 */
public final class FollowBench {

    private FollowBench() {
    }

    /** Runs it. */
    public static void main(String[] args) {
        Application.launch(Following.class, args);
    }

    /** The window. */
    public static final class Following extends Application {

        private static final int MOST = 100_000;

        private final double[] gaps = new double[MOST];
        private int count;
        private long lastPulse;
        private Bench bench;
        private LogPane pane;

        @Override
        public void start(Stage stage) throws IOException {
            List<String> arguments = getParameters().getRaw();
            int rate = arguments.isEmpty() ? 100_000 : Integer.parseInt(arguments.get(0));
            int seconds = arguments.size() < 2 ? 60 : Integer.parseInt(arguments.get(1));
            Path file = Files.createTempFile("follow", ".log");
            file.toFile().deleteOnExit();
            bench = new Bench("en", Settings.defaults());
            pane = new LogPane(bench.tools, Optional.empty());
            Scene scene = new Scene((Parent) pane.node(), 980, 900);
            new Themes(bench.settings).dress(scene);
            stage.setScene(scene);
            stage.show();
            pane.show(bench.logs.ofFile(file));
            AnimationTimer pulses = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    if (lastPulse != 0 && count < MOST) {
                        gaps[count++] = (time - lastPulse) / 1e6;
                    }
                    lastPulse = time;
                }
            };
            pulses.start();
            bench.background.run(() -> write(file, rate, seconds), written -> {
                pulses.stop();
                report(written, seconds);
                Platform.exit();
            }, problem -> {
                problem.printStackTrace();
                Platform.exit();
            });
        }

        /** Writes in pieces of a hundredth of a second; answers how many lines. */
        private static long write(Path file, int rate, int seconds) {
            long lines = 0;
            long begin = System.nanoTime();
            int piece = Math.max(1, rate / 100);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                for (int step = 0; step < seconds * 100; step++) {
                    for (int i = 0; i < piece; i++) {
                        out.write(("2026-11-26 01:00:00.000 \u001b[32mINFO\u001b[0m [worker-" + lines % 10
                                + "] payment accepted id=" + lines + " 处理请求完成\n").getBytes(StandardCharsets.UTF_8));
                        lines++;
                    }
                    out.flush();
                    long due = begin + TimeUnit.MILLISECONDS.toNanos((step + 1) * 10L);
                    LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return lines;
        }

        private void report(long written, int seconds) {
            double[] sorted = Arrays.copyOf(gaps, count);
            Arrays.sort(sorted);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            print("lines written a second", written / (double) seconds, "");
            print("lines shown at the end, of those written", 100.0
                    * pane.document().orElseThrow().count() / written, "%");
            print("time between pulses, median", sorted[count / 2], "ms");
            print("time between pulses, 99 of 100", sorted[count * 99 / 100], "ms");
            print("time between pulses, longest", sorted[count - 1], "ms");
            print("heap in use afterwards", (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0, "MB");
        }

        private static void print(String measure, double value, String unit) {
            System.out.println(String.format(Locale.ROOT, "%-52s %10.1f %s", measure, value, unit));
        }

        @Override
        public void stop() {
            pane.close();
            bench.close();
        }
    }
}

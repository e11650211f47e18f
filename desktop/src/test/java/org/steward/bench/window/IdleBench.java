package org.steward.bench.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.steward.bench.ProcessUsage;
import org.steward.peer.Sandbox;

/** What an open window costs on ten processes that do nothing. */
final class IdleBench {

    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private IdleBench() {
    }

    static void measure() {
        try (Sandbox home = new Sandbox()) {
            Path config = StartBench.config(home);
            try (OpenWindow window = OpenWindow.open(home, List.of("--config", config.toString()))) {
                ProcessUsage usage = new ProcessUsage(window.pid());
                pass(SETTLING);
                double before = usage.cpuSeconds();
                pass(MEASURED);
                WindowBench.print("idle window on 10 processes, CPU over " + MEASURED.toSeconds() + " s",
                        (usage.cpuSeconds() - before) / MEASURED.toSeconds() * 100, "%", "1 % of a core");
                WindowBench.print("  resident memory", usage.residentMegabytes(), "MB", "none");
            } finally {
                OpenWindow.stopEngine(home, config);
            }
        }
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

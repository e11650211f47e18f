package org.steward.bench.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.steward.bench.ProcessUsage;
import org.steward.peer.Sandbox;

/**
 * What an open window costs on ten processes that do nothing: soon after its start, when uptimes are shown in seconds and
 * much is compiled, and later.
 */
final class IdleBench {

    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private IdleBench() {
    }

    static void measure() {
        try (Sandbox home = new Sandbox()) {
            Path config = StartBench.config(home);
            try (OpenWindow window = OpenWindow.open(home, List.of("--config", config.toString()))) {
                ProcessUsage usage = new ProcessUsage(window.pid());
                pass(SETTLING);
                WindowBench.print("window on 10 processes, CPU from second 20 to 80", percent(usage), "%", "none");
                pass(LATER);
                WindowBench.print("idle window on 10 processes, CPU of the third minute", percent(usage), "%",
                        "1 % of a core");
                WindowBench.print("  resident memory", usage.residentMegabytes(), "MB", "none");
            } finally {
                OpenWindow.stopEngine(home, config);
            }
        }
    }

    private static double percent(ProcessUsage usage) {
        double before = usage.cpuSeconds();
        pass(MEASURED);
        return (usage.cpuSeconds() - before) / MEASURED.toSeconds() * 100;
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

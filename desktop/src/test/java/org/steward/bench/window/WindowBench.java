package org.steward.bench.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.steward.desktop.logview.FollowBench;

/**
 * Measures the window and prints each figure beside its target. Opens it on the display of the environment, or without
 * one on JavaFX's Headless platform. The property {@code bench.only} names the parts: start, idle, table, paint, follow (not by default, as it takes over a minute).
 */
public final class WindowBench {

    private WindowBench() {
    }

    /** Runs the parts. */
    public static void main(String[] args) throws Exception {
        String only = System.getProperty("bench.only", "start,idle,table,paint");
        for (String part : List.of(only.split(","))) {
            switch (part) {
                case "start" -> StartBench.measure();
                case "idle" -> IdleBench.measure();
                case "table" -> TableBench.measure();
                case "paint" -> PaintBench.measure();
                case "follow" -> follow();
                default -> throw new IllegalArgumentException("no such part: " + part
                        + " (there are start, idle, table, paint, follow)");
            }
        }
        // JavaFX's threads would keep the process.
        System.exit(0);
    }

    /** In a process of its own, which has no more than the memory it may take. */
    private static void follow() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
        if (System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                FollowBench.class.getName(), "100000", "60"));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    static void print(String measure, double value, String unit, String target) {
        System.out.println(String.format(Locale.ROOT, "%-72s %8.1f %-6s (target %s)", measure, value, unit, target));
    }
}

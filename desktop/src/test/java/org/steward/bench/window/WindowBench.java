package org.steward.bench.window;

import java.util.List;
import java.util.Locale;

/**
 * Measures the window and prints each figure beside its target. Opens it on the display of the environment, or without
 * one on JavaFX's Headless platform. The property {@code bench.only} names the parts: start, idle, table, paint.
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
                default -> throw new IllegalArgumentException("no such part: " + part
                        + " (there are start, idle, table, paint)");
            }
        }
        // JavaFX's threads would keep the process.
        System.exit(0);
    }

    static void print(String measure, double value, String unit, String target) {
        System.out.println(String.format(Locale.ROOT, "%-72s %8.1f %-6s (target %s)", measure, value, unit, target));
    }
}

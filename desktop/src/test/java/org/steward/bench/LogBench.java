package org.steward.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The log viewer's document on a gigabyte of log, beside grep and rg on the same file. Each is run several times in
 * turns, warm, and the median counts; the document runs in a machine of its own with 128 MB of heap.
 */
final class LogBench {

    private static final int RUNS = 5;
    private static final String HEAP = "-Xmx128m";

    private LogBench() {
    }

    /** Measures and answers a table in Markdown. */
    static List<String> measure() throws IOException {
        Path file = BigLog.file();
        // Read once, so that it is in memory for all of them.
        document(file);
        double[] grep = new double[RUNS];
        double[] rg = new double[RUNS];
        double[] rgRegex = new double[RUNS];
        Map<String, double[]> ours = new LinkedHashMap<>();
        for (int i = 0; i < RUNS; i++) {
            Map<String, Double> figures = document(file);
            double literal = figures.remove(LogBenchMain.LITERAL_MATCHES);
            double regex = figures.remove(LogBenchMain.REGEX_MATCHES);
            grep[i] = run(List.of("grep", "-c", BigLog.LITERAL, file.toString()), literal);
            rg[i] = run(List.of("rg", "-c", BigLog.LITERAL, file.toString()), literal);
            rgRegex[i] = run(List.of("rg", "-c", BigLog.REGEX, file.toString()), regex);
            for (Map.Entry<String, Double> figure : figures.entrySet()) {
                ours.computeIfAbsent(figure.getKey(), key -> new double[RUNS])[i] = figure.getValue();
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("| 1 GB log of 10,000,000 lines, heap " + HEAP + " | Steward | `grep -c` | `rg -c` |");
        lines.add("|---|---:|---:|---:|");
        for (Map.Entry<String, double[]> row : ours.entrySet()) {
            boolean isRegex = row.getKey().equals(LogBenchMain.REGEX);
            boolean isSearch = isRegex || row.getKey().equals(LogBenchMain.LITERAL)
                    || row.getKey().equals(LogBenchMain.INDEX);
            lines.add("| " + row.getKey() + " | " + text(Figures.median(row.getValue())) + " | "
                    + (isSearch && !isRegex ? text(Figures.median(grep)) : "") + " | "
                    + (isSearch ? text(Figures.median(isRegex ? rgRegex : rg)) : "") + " |");
        }
        return lines;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value >= 10 ? "%.0f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    /** Seconds a program takes to print how many lines match, and checks the number. */
    private static double run(List<String> command, double matches) throws IOException {
        long start = System.nanoTime();
        // Not to /dev/null: grep would stop at the first match.
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String count = process.inputReader().readLine();
        await(process, command);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (Long.parseLong(count) != (long) matches) {
            throw new IOException(String.join(" ", command) + " found " + count + " lines, Steward " + (long) matches);
        }
        return seconds;
    }

    private static Map<String, Double> document(Path file) throws IOException {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP, "-cp",
                System.getProperty("java.class.path"), LogBenchMain.class.getName(), file.toString());
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : process.inputReader().readAllLines()) {
            int tab = line.indexOf('\t');
            figures.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
        }
        await(process, command);
        return figures;
    }

    private static void await(Process process, List<String> command) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}

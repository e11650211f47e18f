package org.steward.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.steward.peer.Server;

/** The measured values, one row per measure, and the table made of them. */
final class Figures {
    private static final String LIMIT = "limit";

    private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

    void put(Server server, String measure, double value) {
        row(measure).put(server.toString(), value);
    }

    /** What the machine allows: a bare loop or an empty program doing the same work. */
    void limit(String measure, double value) {
        row(measure).put(LIMIT, value);
    }

    private Map<String, Double> row(String measure) {
        return rows.computeIfAbsent(measure, name -> new LinkedHashMap<>());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| measure | supervisord | stewardd | ratio | limit |");
        lines.add("|---|---:|---:|---:|---:|");
        rows.forEach((measure, values) -> {
            Double theirs = values.get(Server.SUPERVISORD.toString());
            Double ours = values.get(Server.STEWARDD.toString());
            lines.add("| " + measure + " | " + text(theirs) + " | " + text(ours) + " | " + ratio(theirs, ours) + " | "
                    + text(values.get(LIMIT)) + " |");
        });
        return lines;
    }

    /** Three significant digits; nothing where nothing was measured. */
    private static String text(Double value) {
        if (value == null) {
            return "";
        }
        int decimals = value == 0 || value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    private static String ratio(Double theirs, Double ours) {
        if (theirs == null || ours == null || theirs == 0 && ours == 0) {
            return "";
        }
        if (ours == 0 || theirs == 0) {
            return ours == 0 ? "0" : "";
        }
        double ratio = ours / theirs;
        return ratio >= 1 ? text(ratio) + " ×" : "1/" + text(1 / ratio);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

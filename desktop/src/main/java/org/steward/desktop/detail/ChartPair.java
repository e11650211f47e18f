package org.steward.desktop.detail;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.desktop.figures.Samples;
import org.steward.desktop.figures.Usage;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Sizes;

/** Processor time and memory of a process over the last five minutes, each with what it is now. */
final class ChartPair {

    private static final long SPAN = 5 * 60_000L;
    private static final double KILO = 1024;
    private static final double AXIS = 52;
    /** Width at which both have room beside each other, in heights of a letter. */
    private static final double BESIDE = 26;

    private final Label cpuNow = new Label();
    private final Label rssNow = new Label();
    private final TimeChart cpu;
    private final TimeChart rss;
    private final Node second;
    private final GridPane view = new GridPane(16, 8);
    private final Sizes sizes;
    private final String none;

    ChartPair(Messages messages, double height) {
        sizes = new Sizes(messages);
        none = messages.get("detail.chart.none");
        String[] times = {messages.get("detail.chart.left"), messages.get("detail.chart.middle"),
            messages.get("detail.chart.now")};
        cpu = new TimeChart(SPAN, 10, sizes::percent, value -> sizes.plain(value) + " %", times, AXIS);
        rss = new TimeChart(SPAN, KILO, value -> sizes.bytes((long) value), value -> sizes.bytes((long) value), times,
                AXIS);
        rss.getStyleClass().add("memory");
        Node first = titled(messages.get("detail.chart.cpu"), cpuNow, cpu, height);
        second = titled(messages.get("detail.chart.memory"), rssNow, rss, height);
        view.add(first, 0, 0);
        view.add(second, 0, 1);
        view.getStyleClass().add("detail-charts");
        view.widthProperty().subscribe(this::arrange);
    }

    /** Beside each other, or one below the other where there is no room. */
    private void arrange() {
        boolean beside = view.getWidth() >= BESIDE * cpuNow.getFont().getSize();
        GridPane.setConstraints(second, beside ? 1 : 0, beside ? 0 : 1);
    }

    private static Node titled(String title, Label now, TimeChart chart, double height) {
        Label label = new Label(title);
        label.getStyleClass().add("muted");
        now.getStyleClass().add("detail-chart-now");
        HBox head = new HBox(8, label, now);
        head.setAlignment(Pos.BASELINE_LEFT);
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        chart.setAccessibleText(title);
        VBox box = new VBox(2, head, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        GridPane.setHgrow(box, Priority.ALWAYS);
        GridPane.setVgrow(box, Priority.ALWAYS);
        box.setPrefWidth(200);
        box.setMinWidth(120);
        return box;
    }

    Node view() {
        return view;
    }

    /** Shows what was used, up to this moment, epoch milliseconds. */
    void show(Samples samples, java.util.Optional<Usage> usage, long now) {
        double[] shares = new double[samples.count()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = samples.cpu()[i];
        }
        cpu.show(new TimeChart.Series(samples.at(), shares), now);
        rss.show(new TimeChart.Series(samples.at(), samples.rss()), now);
        cpuNow.setText(usage.map(Usage::cpu).filter(share -> share.isPresent())
                .map(share -> sizes.percent(share.getAsDouble())).orElse(none));
        rssNow.setText(usage.map(Usage::rss).map(sizes::bytes).orElse(none));
    }
}

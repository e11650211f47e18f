package org.steward.desktop.detail;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.client.connection.Capability;
import org.steward.desktop.text.Messages;

/** Processor time and memory over the last five minutes, as large as there is room. */
final class ChartsTab implements Tab {

    private static final double LEAST_HEIGHT = 100;

    private final ChartPair charts;
    private final Label none = new Label();
    private final VBox view;
    private final FiguresOf figures;
    private final Messages messages;

    ChartsTab(Messages messages, FiguresOf figures) {
        this.messages = messages;
        this.figures = figures;
        this.charts = new ChartPair(messages, LEAST_HEIGHT);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        view = new VBox(8, charts.view(), none);
        VBox.setVgrow(charts.view(), Priority.ALWAYS);
        view.getStyleClass().add("detail-charts-tab");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Facts facts, Instant now) {
        boolean tells = facts.offers(Capability.RESOURCES);
        charts.view().setVisible(tells);
        charts.view().setManaged(tells);
        boolean runs = facts.info().filter(info -> info.pid() != 0).isPresent();
        none.setText(!tells ? messages.get("detail.chart.untold")
                : runs ? messages.get("detail.chart.about") : messages.get("detail.chart.stopped"));
        tick(facts, now);
    }

    @Override
    public void tick(Facts facts, Instant now) {
        charts.show(figures.samples(), figures.usage(), now.toEpochMilli());
    }
}

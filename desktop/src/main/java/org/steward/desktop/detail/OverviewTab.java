package org.steward.desktop.detail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Why the process is as it is, what it last said, and what to do next. */
final class OverviewTab implements Tab {

    private static final double CHART_HEIGHT = 92;

    private final Messages messages;
    private final Diagnostician diagnostician;
    private final OverviewFacts overviewFacts;
    private final Deeds deeds;
    private final Label headline = new Label();
    private final VBox details = new VBox(2);
    private final Button start;
    private final Button log;
    private final Button edit;
    private final Button copy;
    private final TailBox tail;
    private final RunStrip strip;
    private final FactRows rows = new FactRows();
    private final Label limits = new Label();
    private final ChartPair charts;
    private final ScrollPane view;
    private final FiguresOf figures;

    /** What the buttons do. */
    interface Deeds {
        void start();

        void openLog();

        boolean canEdit();

        void edit(Optional<EffectiveValue> at);

        void copy(String report);
    }

    OverviewTab(Messages messages, Deeds deeds, FiguresOf figures) {
        this.messages = messages;
        this.deeds = deeds;
        this.figures = figures;
        this.diagnostician = new Diagnostician(messages);
        this.overviewFacts = new OverviewFacts(messages);
        this.tail = new TailBox(messages);
        this.strip = new RunStrip(messages);
        this.charts = new ChartPair(messages, CHART_HEIGHT);
        start = button("detail.do.start", Icon.START);
        start.getStyleClass().add("accent");
        log = button("detail.do.log", Icon.LOG);
        edit = button("detail.do.edit", Icon.EDIT);
        copy = button("detail.do.copy", Icon.COPY);
        start.setOnAction(event -> deeds.start());
        log.setOnAction(event -> deeds.openLog());
        headline.getStyleClass().add("detail-headline");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        limits.getStyleClass().addAll("muted", "detail-limits");
        limits.setWrapText(true);
        limits.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane buttons = new FlowPane(8, 8, start, log, edit, copy);
        buttons.getStyleClass().add("detail-buttons");
        VBox left = new VBox(8, headline, details, buttons, tail.view());
        VBox right = new VBox(8, strip.view(), charts.view(), rows.view(), limits);
        left.setMinWidth(280);
        left.setPrefWidth(560);
        right.setMinWidth(260);
        right.setPrefWidth(440);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.SOMETIMES);
        HBox columns = new HBox(24, left, right);
        columns.getStyleClass().add("detail-overview");
        view = new ScrollPane(columns);
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view.getStyleClass().add("detail-scroll");
    }

    private Button button(String key, Icon icon) {
        Button button = new Button(messages.get(key), Icons.of(icon));
        button.getStyleClass().addAll("small", "detail-button");
        return button;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Facts facts, Instant now) {
        Diagnosis diagnosis = diagnose(facts, now);
        tail.show(facts.lines());
        strip.show(facts, now);
        buttons(facts, diagnosis);
        boolean tells = facts.offers(Capability.RESOURCES);
        boolean runs = facts.info().filter(info -> info.pid() != 0).isPresent();
        show(charts.view(), tells && runs);
        tick(facts, now);
    }

    @Override
    public void tick(Facts facts, Instant now) {
        diagnose(facts, now);
        rows.show(overviewFacts.rows(facts, now));
        Optional<String> limit = overviewFacts.limits(facts, now);
        limits.setText(limit.orElse(""));
        show(limits, limit.isPresent());
        if (charts.view().isVisible()) {
            charts.show(figures.samples(), figures.usage(), now.toEpochMilli());
        }
    }

    private Diagnosis diagnose(Facts facts, Instant now) {
        Diagnosis diagnosis = diagnostician.of(facts, now);
        headline.setText(diagnosis.headline());
        headline.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("bad"), diagnosis.isBad());
        List<Node> labels = details.getChildren();
        while (labels.size() > diagnosis.details().size()) {
            labels.removeLast();
        }
        for (int i = 0; i < diagnosis.details().size(); i++) {
            if (i == labels.size()) {
                Label label = new Label();
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
                label.getStyleClass().add("muted");
                labels.add(label);
            }
            ((Label) labels.get(i)).setText(diagnosis.details().get(i));
        }
        show(details, !labels.isEmpty());
        return diagnosis;
    }

    private void buttons(Facts facts, Diagnosis diagnosis) {
        Optional<ProcessState> state = facts.info().map(ProcessInfo::state).filter(known -> !facts.gone());
        boolean canStart = state.filter(s -> s.isStopped() || s == ProcessState.BACKOFF).isPresent();
        boolean again = facts.info().filter(info -> info.stop() > 0 || info.start() > 0).isPresent();
        start.setText(messages.get(again ? "detail.do.startAgain" : "detail.do.start"));
        show(start, canStart && !facts.readOnly());
        start.setDisable(facts.pending() || !facts.isLive());
        show(log, facts.info().isPresent());
        Optional<EffectiveValue> at = facts.config().flatMap(config -> config.entry(diagnosis.key()));
        edit.setText(diagnosis.isBad() ? messages.get("detail.do.editKey", diagnosis.key())
                : messages.get("detail.do.edit"));
        edit.setOnAction(event -> deeds.edit(at));
        show(edit, facts.info().isPresent() && deeds.canEdit());
        show(copy, facts.info().isPresent());
        copy.setOnAction(event -> deeds.copy(Report.of(facts, diagnosis, messages, Instant.now())));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

package org.steward.desktop.detail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;
import org.steward.desktop.text.Messages;
import org.steward.desktop.text.Moments;
import org.steward.desktop.theme.Pseudo;
import org.steward.desktop.theme.StateLook;

/** The latest runs of a process on a strip of time: how long each was, and how it ended. */
final class RunStrip {

    private static final int MOST = 24;
    private static final double HEIGHT = 16;
    private static final double NARROWEST = 3;

    private final Bars bars = new Bars();
    private final Label from = new Label();
    private final Label to = new Label();
    private final VBox view;
    private final EventWords words;
    private final Moments moments;
    private final Messages messages;

    /**
     * A run, or a start that failed.
     *
     * @param begin epoch milliseconds of the server
     * @param end the same; for a run that goes on, now
     */
    record Run(long begin, long end, StateLook look, List<HistoryEvent> events) {
    }

    RunStrip(Messages messages) {
        this.messages = messages;
        this.words = new EventWords(messages);
        this.moments = new Moments(messages);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        from.getStyleClass().add("muted");
        to.getStyleClass().add("muted");
        view = new VBox(2, bars, new HBox(from, gap, to));
        view.getStyleClass().add("run-strip");
    }

    Region view() {
        return view;
    }

    /** Shows the latest runs; hidden when there are none. */
    void show(Facts facts, Instant now) {
        long serverNow = facts.onServer(now).toEpochMilli();
        boolean runs = facts.info().filter(info -> info.pid() != 0).isPresent() && !facts.gone();
        List<Run> shown = runs(facts.story().orElse(Story.NONE), runs, serverNow);
        view.setVisible(!shown.isEmpty());
        view.setManaged(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        long begin = shown.getFirst().begin();
        long end = shown.getLast().end();
        from.setText(moments.second(facts.here(begin), now));
        to.setText(runs ? messages.get("detail.chart.now") : moments.second(facts.here(end), now));
        bars.show(shown, begin, Math.max(end, begin + 1), run -> tip(run, facts, now));
    }

    private String tip(Run run, Facts facts, Instant now) {
        StringBuilder text = new StringBuilder();
        for (HistoryEvent event : run.events()) {
            text.append(text.isEmpty() ? "" : "\n").append(moments.second(facts.here(event.time()), now)).append("  ")
                    .append(words.what(event));
        }
        return text.toString();
    }

    /** The latest runs in these events; the last one goes on if the process runs. */
    static List<Run> runs(Story story, boolean goesOn, long now) {
        List<Run> runs = new ArrayList<>();
        HistoryEvent started = null;
        for (HistoryEvent event : story.events()) {
            if (event.kind() == HistoryKind.STARTED) {
                started = event;
            } else if (event.isEnd()) {
                long begin = started != null ? started.time() : event.time() - event.ranMillis();
                runs.add(new Run(begin, Math.max(begin, event.time()), EventWords.look(event),
                        started == null ? List.of(event) : List.of(started, event)));
                started = null;
            } else if (event.kind() == HistoryKind.START_FAILED) {
                runs.add(new Run(event.time(), event.time(), StateLook.FATAL, List.of(event)));
                started = null;
            } else if (event.isOfDaemon()) {
                started = null;
            }
        }
        if (goesOn && started != null) {
            runs.add(new Run(started.time(), Math.max(started.time(), now), StateLook.RUNNING, List.of(started)));
        }
        return runs.subList(Math.max(0, runs.size() - MOST), runs.size());
    }

    /** Bars from left to right; none is too narrow to be seen or pointed at. */
    private static final class Bars extends Pane {
        private List<Run> runs = List.of();
        private long begin;
        private long end = 1;

        private Bars() {
            getStyleClass().add("run-bars");
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            setMaxHeight(HEIGHT);
        }

        private void show(List<Run> shown, long from, long to, java.util.function.Function<Run, String> tip) {
            boolean same = shown.size() == runs.size();
            for (int i = 0; same && i < shown.size(); i++) {
                same = shown.get(i).events().equals(runs.get(i).events());
            }
            runs = shown;
            begin = from;
            end = to;
            if (!same) {
                getChildren().clear();
                for (Run run : shown) {
                    Region bar = new Region();
                    bar.getStyleClass().addAll("state", "run");
                    Pseudo.show(bar, run.look());
                    String words = tip.apply(run);
                    bar.setAccessibleText(words);
                    Tooltip.install(bar, new Tooltip(words));
                    getChildren().add(bar);
                }
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double scale = (getWidth() - NARROWEST) / (end - begin);
            double free = 0;
            for (int i = 0; i < runs.size(); i++) {
                Run run = runs.get(i);
                double x = Math.max(free, Math.round((run.begin() - begin) * scale));
                double width = Math.max(NARROWEST, Math.round((run.end() - run.begin()) * scale) - 1);
                getChildren().get(i).resizeRelocate(x, 0, Math.min(width, Math.max(NARROWEST, getWidth() - x)),
                        getHeight());
                free = x + NARROWEST + 1;
            }
        }
    }
}

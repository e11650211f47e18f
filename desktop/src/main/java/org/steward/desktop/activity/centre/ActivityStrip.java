package org.steward.desktop.activity.centre;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.Job;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.LevelLook;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/**
 * The foot of the side bar: what is being done and what was done last, a line each. Opens the page. Takes no room
 * before anything was done.
 */
final class ActivityStrip {

    private static final int LINES = 3;

    private final ActivityLog log;
    private final Messages messages;
    private final Deque<Job> finished = new ArrayDeque<>(LINES);
    private final VBox lines = new VBox();
    private final Button view = new Button();

    ActivityStrip(ActivityLog log, Messages messages, Runnable open) {
        this.log = log;
        this.messages = messages;
        Label heading = new Label(messages.get("activity.strip"));
        heading.getStyleClass().add("activity-strip-heading");
        VBox box = new VBox(heading, lines);
        lines.getStyleClass().add("activity-strip-lines");
        // The button's own place for its graphic is as wide as the graphic likes: here it is as wide as the button.
        box.prefWidthProperty().bind(view.widthProperty().subtract(24));
        view.setGraphic(box);
        view.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        view.setMinWidth(0);
        view.setMaxWidth(Double.MAX_VALUE);
        view.getStyleClass().add("activity-strip");
        view.setAccessibleText(messages.get("activity.open"));
        view.setTooltip(new Tooltip(messages.get("activity.open")));
        view.setOnAction(event -> open.run());
        view.managedProperty().bind(view.visibleProperty());
        log.running().addListener((ListChangeListener<Job>) this::changed);
        log.history().addListener((ListChangeListener<Entry>) change -> {
            if (log.history().isEmpty()) {
                finished.clear();
                show();
            }
        });
        show();
    }

    Node view() {
        return view;
    }

    private void changed(ListChangeListener.Change<? extends Job> change) {
        while (change.next()) {
            change.getRemoved().forEach(job -> {
                finished.addFirst(job);
                if (finished.size() > LINES) {
                    finished.removeLast();
                }
            });
        }
        show();
    }

    private void show() {
        List<Node> wanted = new ArrayList<>();
        log.running().reversed().stream().limit(LINES).forEach(job -> wanted.add(running(job)));
        finished.stream().limit(LINES - wanted.size()).forEach(job -> wanted.add(done(job)));
        lines.getChildren().setAll(wanted);
        view.setVisible(!wanted.isEmpty());
    }

    private Node running(Job job) {
        Label words = new Label();
        words.textProperty().bind(Bindings.createStringBinding(() -> job.total() == 1
                ? job.subject()
                : messages.get("activity.strip.progress", job.subject(), job.progressProperty().get(), job.total()),
                job.progressProperty()));
        return line(job.icon(), Level.INFO, words);
    }

    private Node done(Job job) {
        int failed = job.failedProperty().get();
        boolean left = job.cancelledProperty().get();
        Label words = new Label(failed > 0 ? messages.get("activity.strip.failed", job.subject(), failed, job.total())
                : messages.get(left ? "activity.strip.cancelled" : "activity.strip.done", job.subject()));
        return line(job.icon(), failed > 0 ? Level.FAILED : left ? Level.WARNING : Level.GOOD, words);
    }

    private static Node line(Icon icon, Level level, Label words) {
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(Icons.of(LevelLook.icon(level, icon), LevelLook.styleClass(level)), words);
        line.getStyleClass().add("activity-strip-line");
        return line;
    }
}

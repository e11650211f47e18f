package org.steward.desktop.activity.centre;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.Job;
import org.steward.desktop.text.Messages;

/** What is being done, the newest first; takes no room when that is nothing. */
final class RunningJobs {

    /** More than these are only counted, so that the history keeps its place. */
    private static final int MOST = 4;

    private final ObservableList<Job> running;
    private final Messages messages;
    private final ActivityText text;
    private final Label heading;
    private final VBox view = new VBox();
    private final Map<Job, Node> rows = new IdentityHashMap<>();

    RunningJobs(ObservableList<Job> running, Messages messages, ActivityText text) {
        this.running = running;
        this.messages = messages;
        this.text = text;
        heading = new Label(messages.get("activity.running"));
        heading.getStyleClass().add("activity-heading");
        view.getStyleClass().add("activity-jobs");
        view.managedProperty().bind(view.visibleProperty());
        InvalidationListener changed = ignored -> show();
        running.addListener(changed);
        show();
    }

    Node view() {
        return view;
    }

    private void show() {
        rows.keySet().removeIf(job -> running.stream().noneMatch(one -> one == job));
        view.setVisible(!running.isEmpty());
        List<Node> wanted = new ArrayList<>();
        wanted.add(heading);
        running.reversed().stream().limit(MOST).forEach(job -> wanted.add(
                rows.computeIfAbsent(job, missing -> new JobRow(missing, messages, text).view())));
        if (running.size() > MOST) {
            Label more = new Label(messages.get("activity.more", running.size() - MOST));
            more.getStyleClass().add("activity-facts");
            wanted.add(more);
        }
        view.getChildren().setAll(wanted);
    }
}

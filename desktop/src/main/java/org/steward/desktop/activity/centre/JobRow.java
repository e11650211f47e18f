package org.steward.desktop.activity.centre;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.activity.Job;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;

/** Something that is being done: how far it has come, and the way to stop it there. */
final class JobRow {

    private final HBox view = new HBox();

    JobRow(Job job, Messages messages, ActivityText text) {
        Label title = new Label(job.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.getStyleClass().add("activity-title");
        VBox middle = new VBox(title);
        middle.getStyleClass().add("activity-middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        view.getStyleClass().add("activity-job");
        view.getChildren().addAll(Icons.of(job.icon(), "level-info"), middle);
        // Of one thing there is no progress to be seen, and nothing that has not begun.
        if (job.total() > 1) {
            middle.getChildren().addAll(bar(job), count(job, messages, text));
            view.getChildren().add(cancel(job, messages));
        }
    }

    Node view() {
        return view;
    }

    private static ProgressBar bar(Job job) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.progressProperty().divide((double) job.total()));
        return bar;
    }

    private static Label count(Job job, Messages messages, ActivityText text) {
        Label count = new Label();
        count.getStyleClass().add("activity-facts");
        count.textProperty().bind(Bindings.createStringBinding(() -> job.cancelledProperty().get()
                        ? messages.get("activity.by", messages.get("activity.cancelling"), text.progress(job))
                        : text.progress(job),
                job.progressProperty(), job.failedProperty(), job.cancelledProperty()));
        return count;
    }

    private static Button cancel(Job job, Messages messages) {
        Button cancel = new Button(messages.get("activity.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.getStyleClass().add("activity-cancel");
        cancel.setTooltip(new Tooltip(messages.get("activity.cancel.tip")));
        cancel.disableProperty().bind(job.cancelledProperty());
        cancel.setOnAction(event -> job.cancel());
        return cancel;
    }
}

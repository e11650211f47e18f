package org.steward.desktop.processes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.steward.client.connection.Link;
import org.steward.desktop.processes.cells.Wording;
import org.steward.desktop.processes.filter.FilterProblem;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** Lines between the bar and the table: what is wrong with the filter, and that the only server shown is silent. */
final class Notice {

    private final Wording wording;
    private final Messages messages;
    private final FilterBox filter;
    private final Label problem = new Label();
    private final Hyperlink mend = new Hyperlink();
    private final HBox filterLine = line(Icons.of(Icon.INFO), problem, mend);
    private final Label silence = new Label();
    private final Button retry = new Button();
    private final HBox serverLine;

    Notice(Wording wording, FilterBox filter, Runnable tryAgain) {
        this.wording = wording;
        this.messages = wording.messages();
        this.filter = filter;
        problem.setId("filter-problem");
        silence.setId("server-silence");
        silence.setMinWidth(0);
        HBox.setHgrow(silence, Priority.ALWAYS);
        silence.setMaxWidth(Double.MAX_VALUE);
        retry.setText(messages.get("processes.notice.retry"));
        retry.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        retry.getStyleClass().addAll("flat", "small");
        retry.setOnAction(event -> tryAgain.run());
        serverLine = line(Icons.of(Icon.WARNING), silence, retry);
        serverLine.getStyleClass().add("server-notice");
        show(filterLine, false);
        show(serverLine, false);
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(nodes);
        line.getStyleClass().add("process-notice");
        return line;
    }

    VBox root() {
        return new VBox(filterLine, serverLine);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows the first thing that is wrong, with what would mend it. */
    void show(List<FilterProblem> problems) {
        // A word whose value is still to come is nothing to complain about.
        Optional<FilterProblem> first = problems.stream()
                .filter(found -> found.kind() != FilterProblem.Kind.NO_VALUE).findFirst();
        show(filterLine, first.isPresent());
        first.ifPresent(found -> {
            problem.setText(messages.get("processes.filter.problem." + found.kind(), found.text(), found.suggestion()));
            boolean canMend = found.kind() == FilterProblem.Kind.UNKNOWN_WORD;
            show(mend, canMend);
            mend.setText(messages.get("processes.filter.mend", found.suggestion()));
            mend.setOnAction(event -> filter.setText(filter.text().replaceFirst(
                    "(?i)(^|\\s|-)" + found.text() + ":", "$1" + found.suggestion() + ":")));
        });
    }

    /** Says how a silent server stands; nothing for one that answers or has not been asked yet. */
    void show(Optional<Server> only) {
        Optional<Link.Failure> failure = only.flatMap(server -> server.snapshot().link().failure());
        show(serverLine, failure.isPresent());
        failure.ifPresent(why -> silence.setText(messages.get("processes.notice.silent",
                wording.silence(only.get().snapshot().link(), Instant.now()), why.message())));
    }
}

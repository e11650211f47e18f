package org.steward.desktop.logview.pane;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.steward.desktop.logdoc.LogState;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What stands in a pane as long as there are no lines: why that is, and what to do. */
final class EmptyLog {

    private final Messages messages;
    private final StateWords words;
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox root;
    private Optional<String> reason = Optional.empty();

    EmptyLog(Messages messages) {
        this.messages = messages;
        this.words = new StateWords(messages);
        title.setId("log-empty");
        title.getStyleClass().add("empty-title");
        text.getStyleClass().add("empty-text");
        root = new VBox(Icons.of(Icon.LOG), title, text);
        root.getStyleClass().addAll("empty-state", "log-empty");
        root.setMouseTransparent(true);
    }

    Node root() {
        return root;
    }

    /** There is no log at all, for this reason. */
    void showNone(String headline, String explanation) {
        reason = Optional.of(headline);
        say(headline, explanation);
    }

    /** There is a log. */
    void show(LogState state) {
        reason = Optional.empty();
        if (state.count() > 0 || state.problem().isEmpty() && state.loading().isPresent()) {
            root.setVisible(false);
        } else if (state.problem().isPresent()) {
            say(messages.get("logview.empty.problem"), words.problem(state.problem().get()));
        } else {
            say(messages.get("logview.empty"), messages.get("logview.empty.how"));
        }
    }

    /** Whether it says that there is no log. */
    boolean isNone() {
        return reason.isPresent();
    }

    private void say(String headline, String explanation) {
        title.setText(headline);
        text.setText(explanation);
        root.setVisible(true);
    }
}

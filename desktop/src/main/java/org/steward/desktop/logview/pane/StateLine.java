package org.steward.desktop.logview.pane;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.steward.desktop.logdoc.LogState;
import org.steward.desktop.logdoc.OlderFile;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** The line below a log: what is wrong with it or has happened to it, how much there is, where one is. */
final class StateLine {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

    private final StateWords words;
    private final Messages messages;
    private final Node icon = Icons.of(Icon.INFO);
    private final Label message = new Label();
    private final Label place = new Label();
    private final Label loading = new Label();
    private final Label amount = new Label();
    private final Hyperlink earlier;
    private final Hyperlink older;
    private final Label notGiven = new Label();
    private final Hyperlink uncover;
    private final HBox root;

    /** A line that says nothing yet, and what its links do. */
    StateLine(Messages messages, Runnable loadAll, Runnable loadOlder, Runnable uncovering) {
        this.messages = messages;
        this.words = new StateWords(messages);
        earlier = link("log-load-all", messages.get("logview.load.all"), loadAll);
        older = link("log-load-older", messages.get("logview.load.older"), loadOlder);
        notGiven.setId("log-older-not-given");
        notGiven.setText(messages.get("logview.older.not-given"));
        notGiven.setMinWidth(Region.USE_PREF_SIZE);
        notGiven.setTooltip(new Tooltip(messages.get("logview.older.not-given.tip")));
        uncover = link("log-uncover", messages.get("logview.cleared"), uncovering);
        setCovered(false);
        message.setId("log-message");
        amount.setId("log-amount");
        place.setId("log-place");
        message.setMinWidth(0);
        HBox.setHgrow(message, Priority.SOMETIMES);
        for (Label label : new Label[] {place, loading, amount}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        root = new HBox(icon, message, between, uncover, place, loading, earlier, older, notGiven, amount);
        root.getStyleClass().add("log-state");
        say("", false);
    }

    private static Hyperlink link(String id, String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    Node root() {
        return root;
    }

    /** Shows what is known of the log. */
    void show(LogState state) {
        amount.setText(words.amount(state));
        set(loading, words.loading(state).orElse(""));
        set(earlier, state.count() > 0 && !state.isBeginningKnown() && state.loading().isEmpty());
        set(older, state.olderFile() == OlderFile.THERE);
        set(notGiven, state.olderFile() == OlderFile.NOT_GIVEN);
        state.problem().ifPresentOrElse(problem -> say(words.problem(problem), true),
                () -> say(words.notice(state).orElse(""), false));
    }

    /** Whether earlier lines are hidden by the person. */
    void setCovered(boolean covered) {
        set(uncover, covered);
    }

    /** Says something until the state changes. */
    void say(String text, boolean isProblem) {
        Icons.set(icon, isProblem ? Icon.WARNING : Icon.INFO);
        set(icon, !text.isEmpty());
        set(message, text);
        message.setTooltip(text.isEmpty() ? null : new Tooltip(text));
        root.pseudoClassStateChanged(PROBLEM, isProblem);
    }

    /** What is selected, or where. */
    void showPlace(long shownLine, long selectedLines) {
        set(place, selectedLines > 1 ? messages.get("logview.place.selected", selectedLines)
                : shownLine > 0 ? messages.get("logview.place", shownLine) : "");
    }

    private static void set(Label label, String text) {
        label.setText(text);
        set(label, !text.isEmpty());
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

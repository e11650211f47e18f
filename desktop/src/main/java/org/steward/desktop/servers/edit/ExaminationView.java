package org.steward.desktop.servers.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.desktop.servers.FailureText;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What the doctor finds, a line for each check with a tick or a cross, and what to do about the one that failed. */
final class ExaminationView {

    private final Messages messages;
    private final VBox box = new VBox();
    private final Map<Check, Line> lines = new EnumMap<>(Check.class);

    ExaminationView(Messages messages) {
        this.messages = messages;
        box.getStyleClass().add("examination");
        box.setId("server-examination");
        clear();
    }

    Node view() {
        return box;
    }

    void clear() {
        lines.clear();
        box.getChildren().clear();
        box.setVisible(false);
        box.setManaged(false);
    }

    void show(Finding finding) {
        box.setVisible(true);
        box.setManaged(true);
        lines.computeIfAbsent(finding.check(), check -> {
            Line line = new Line(messages.get("servers.check." + check.name()));
            box.getChildren().add(line.view);
            return line;
        }).show(finding);
    }

    private String found(Finding finding) {
        if (finding.fact().isEmpty()) {
            return finding.outcome() == Finding.Outcome.SKIPPED ? messages.get("servers.check.skipped") : "";
        }
        return messages.get(finding.fact(), finding.details().toArray());
    }

    /** One check. */
    private final class Line {
        private final Node icon = Icons.of(Icon.CLOCK);
        private final Label fact = new Label();
        private final VBox words = new VBox();
        private final HBox view;

        Line(String name) {
            Label title = new Label(name);
            title.getStyleClass().add("check-name");
            title.setMinWidth(Region.USE_PREF_SIZE);
            fact.getStyleClass().add("check-fact");
            fact.setWrapText(true);
            fact.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(new HBox(8, title, fact));
            HBox.setHgrow(fact, Priority.ALWAYS);
            HBox.setHgrow(words, Priority.ALWAYS);
            view = new HBox(icon, words);
            view.getStyleClass().add("check");
            view.setAlignment(Pos.TOP_LEFT);
        }

        void show(Finding finding) {
            Icons.set(icon, switch (finding.outcome()) {
                case WAITING, SKIPPED -> Icon.REMOVE;
                case RUNNING -> Icon.REFRESH;
                case PASSED -> Icon.CHECK;
                case FAILED -> Icon.CLOSE;
            });
            for (Finding.Outcome outcome : Finding.Outcome.values()) {
                view.pseudoClassStateChanged(PseudoClass.getPseudoClass(
                        outcome.name().toLowerCase(java.util.Locale.ROOT)), outcome == finding.outcome());
            }
            fact.setText(found(finding));
            List<Node> all = new ArrayList<>(words.getChildren().subList(0, 1));
            finding.failure().ifPresent(failure -> {
                fact.setText(FailureText.what(messages, failure.layer()));
                all.add(text(FailureText.remedy(messages, failure.layer()), "check-remedy"));
                all.add(text(failure.message(), "check-detail"));
            });
            words.getChildren().setAll(all);
        }

        private static Label text(String words, String style) {
            Label label = new Label(words);
            label.getStyleClass().add(style);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            return label;
        }
    }
}

package org.steward.desktop.update;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.steward.client.protocol.ConfigFinding;
import org.steward.desktop.text.Messages;
import org.steward.desktop.theme.Icons;
import org.steward.icons.Icon;

/** What is to be said about the configuration files: where, what, why, and what to do. */
final class FindingBox {

    private FindingBox() {
    }

    /** One under another. */
    static Node of(List<ConfigFinding> findings, Messages messages) {
        VBox box = new VBox();
        box.getStyleClass().add("update-findings");
        findings.forEach(finding -> box.getChildren().add(of(finding, messages)));
        return box;
    }

    private static Node of(ConfigFinding finding, Messages messages) {
        VBox lines = new VBox(line(finding.message(), "update-finding-message"));
        HBox.setHgrow(lines, Priority.ALWAYS);
        if (!finding.file().isEmpty()) {
            String place = finding.line() > 0 ? messages.get("update.place", finding.file(), finding.line())
                    : finding.file();
            String what = finding.section().isEmpty() ? "" : "  [" + finding.section() + "]"
                    + (finding.key().isEmpty() ? "" : " " + finding.key());
            Label where = line(place + what, "update-finding-place");
            where.getStyleClass().add("mono");
            lines.getChildren().addFirst(where);
        }
        if (!finding.why().isEmpty()) {
            Label why = line(finding.why(), "update-finding-why");
            why.getStyleClass().add("muted");
            lines.getChildren().add(why);
        }
        if (!finding.fix().isEmpty()) {
            lines.getChildren().add(line(messages.get("update.fix", finding.fix()), "update-finding-fix"));
        }
        HBox row = new HBox(Icons.of(finding.isError() ? Icon.ERROR : Icon.WARNING), lines);
        row.getStyleClass().addAll("update-finding", finding.isError() ? "error" : "warning");
        return row;
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }
}

package org.steward.desktop.logview.merge;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.steward.desktop.logview.paint.Swatch;

/** The sources of a merged view, each with its colour, ticked on and off. */
final class SourceChips {

    private final List<CheckBox> boxes = new ArrayList<>();
    private final FlowPane root = new FlowPane();

    SourceChips(List<SourceLog> sources, Runnable changed) {
        root.getStyleClass().add("log-sources");
        for (int i = 0; i < sources.size(); i++) {
            CheckBox box = new CheckBox(sources.get(i).label());
            box.setId("log-source-" + i);
            box.setMnemonicParsing(false);
            box.setSelected(true);
            Region dot = new Region();
            dot.getStyleClass().addAll("log-source-dot", "log-source-" + (i % Swatch.SOURCES + 1));
            box.setGraphic(dot);
            box.selectedProperty().addListener((property, was, is) -> changed.run());
            boxes.add(box);
            root.getChildren().add(box);
        }
    }

    Node root() {
        return root;
    }

    boolean isOn(int source) {
        return boxes.get(source).isSelected();
    }
}

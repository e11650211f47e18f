package org.steward.desktop.detail;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What, tabs and buttons in one line; the tabs go below where that would cut off what they are about. */
final class HeaderLines {

    private static final double SPACING = 8;

    private final List<Region> about;
    private final Region tabs;
    private final Region buttons;
    private final HBox first;
    private final HBox second = new HBox();
    private final VBox view;

    /**
     * Lines.
     *
     * @param about what has to be read, at its preferred width
     * @param filler takes what is left beside it
     */
    HeaderLines(List<Region> about, Region filler, Region tabs, Region buttons) {
        this.about = List.copyOf(about);
        this.tabs = tabs;
        this.buttons = buttons;
        first = new HBox(SPACING);
        first.getChildren().addAll(about);
        first.getChildren().addAll(filler, tabs, buttons);
        first.getStyleClass().add("detail-header");
        second.getStyleClass().addAll("detail-header", "detail-header-tabs");
        view = new VBox(first);
        view.setMinWidth(0);
        view.widthProperty().addListener((property, old, now) -> fit());
    }

    Node view() {
        return view;
    }

    /** Looks whether all has room in one line; after each change of texts. */
    void fit() {
        double width = view.getWidth();
        if (width <= 0) {
            return;
        }
        double needed = first.snappedLeftInset() + first.snappedRightInset() + tabs.prefWidth(-1)
                + buttons.prefWidth(-1) + 2 * SPACING + about.stream().filter(Node::isManaged)
                .mapToDouble(region -> region.prefWidth(-1) + SPACING).sum();
        boolean isNarrow = needed > width;
        if (isNarrow == first.getChildren().contains(tabs)) {
            first.getChildren().remove(tabs);
            second.getChildren().clear();
            if (isNarrow) {
                second.getChildren().add(tabs);
                view.getChildren().setAll(first, second);
            } else {
                first.getChildren().add(first.getChildren().indexOf(buttons), tabs);
                view.getChildren().setAll(first);
            }
        }
    }
}

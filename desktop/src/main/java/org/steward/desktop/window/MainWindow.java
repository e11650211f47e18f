package org.steward.desktop.window;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.steward.desktop.settings.ViewState;

/**
 * The frame of the main window: a bar on top, the side bar at the left, the main view, a drawer below it, and layers
 * above everything for the palette and for toasts. Knows nothing of what stands in it.
 */
public final class MainWindow {

    /** What the drawer leaves the page at least: its bar and some rows. */
    private static final double LEAST_MAIN = 160;

    private final StackPane layers = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final SplitPane across = new SplitPane();
    private final SplitPane down = new SplitPane();
    private final StackPane main = new StackPane();
    private final ViewState viewState;

    /** An empty frame, arranged as the view state says. */
    public MainWindow(ViewState viewState) {
        this.viewState = viewState;
        across.getStyleClass().add("frame-split");
        down.getStyleClass().add("frame-split");
        down.setOrientation(Orientation.VERTICAL);
        main.setMinHeight(LEAST_MAIN);
        down.getItems().add(main);
        across.getItems().add(down);
        frame.setCenter(across);
        frame.getStyleClass().add("frame");
        layers.getChildren().add(frame);
        layers.getStyleClass().add("layers");
    }

    /** The root of the scene. */
    public Parent root() {
        return layers;
    }

    /** What stands on top, over the whole width. */
    public void setTop(Node... bars) {
        frame.setTop(new VBox(bars));
    }

    /** The main view. */
    public void setMain(Node page) {
        // Inside an item that stays: the split pane would forget its divider with an item that goes.
        main.getChildren().setAll(page);
    }

    /** A node above everything else; it says itself when it is visible. */
    public void addLayer(Node layer) {
        layers.getChildren().add(layer);
    }

    /** Shows or hides the side bar. */
    public void showSideBar(Node sideBar, boolean shown) {
        show(across, sideBar, shown, 0, "window.sidebar", 0.18);
    }

    /** Shows or hides the drawer below the main view. */
    public void showDrawer(Node drawer, boolean shown) {
        show(down, drawer, shown, down.getItems().size(), "window.drawer", 0.58);
    }

    private void show(SplitPane pane, Node node, boolean shown, int at, String key, double usual) {
        boolean isShown = pane.getItems().contains(node);
        if (shown && !isShown) {
            SplitPane.setResizableWithParent(node, false);
            pane.getItems().add(at, node);
            place(pane, viewState.get(key).map(MainWindow::number).orElse(usual));
        } else if (!shown && isShown) {
            viewState.put(key, Double.toString(pane.getDividerPositions()[0]));
            pane.getItems().remove(node);
        }
    }

    /** Puts the divider there, once more when the pane knows its size: before that, sizes of what is in it move it. */
    private static void place(SplitPane pane, double position) {
        pane.setDividerPosition(0, position);
        if (pane.getHeight() == 0) {
            pane.heightProperty().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable height) {
                    pane.heightProperty().removeListener(this);
                    pane.setDividerPosition(0, position);
                }
            });
        }
    }

    /** Remembers where the dividers are. */
    public void rememberArrangement() {
        if (across.getDividers().size() == 1) {
            viewState.put("window.sidebar", Double.toString(across.getDividerPositions()[0]));
        }
        if (down.getDividers().size() == 1) {
            viewState.put("window.drawer", Double.toString(down.getDividerPositions()[0]));
        }
    }

    private static double number(String text) {
        try {
            return Math.clamp(Double.parseDouble(text), 0.05, 0.95);
        } catch (NumberFormatException e) {
            return 0.5;
        }
    }
}

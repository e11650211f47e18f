package org.steward.desktop.fx;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Whether somebody can see a part of the window; what nobody sees need not be kept up to date. JavaFX thread. */
public final class Seen {

    private Seen() {
    }

    /** True while a node stands in a window that is shown and not an icon. */
    public static ObservableValue<Boolean> of(Node node) {
        return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Seen::ofWindow).orElse(false);
    }

    private static ObservableValue<Boolean> ofWindow(Window window) {
        return window instanceof Stage stage
                ? Bindings.and(stage.showingProperty(), stage.iconifiedProperty().not()) : window.showingProperty();
    }
}

package org.steward.desktop.launch;

import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.steward.icons.AppIcon;

/** The program's own icon on its windows. JavaFX thread. */
public final class AppIcons {

    private AppIcons() {
    }

    /** Gives a window the icon in all its sizes; the desktop takes those it needs. */
    public static void putOn(Stage stage) {
        for (int size : AppIcon.SIZES) {
            stage.getIcons().add(new Image(AppIcon.png(size).toExternalForm(), true));
        }
    }
}

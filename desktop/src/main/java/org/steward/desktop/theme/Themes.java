package org.steward.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.net.URL;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.SettingsModel;

/**
 * Dresses scenes as the settings say, and again whenever these or the system's colours change. JavaFX thread.
 */
public final class Themes {

    /** Style sheets in the order they apply: colours first, then what is built of them. */
    private static final List<String> SHEETS = List.of("base", "window", "controls", "servers", "processes", "detail",
            "activity", "dialogs", "update", "palette", "settings", "logview", "launch");

    private static final String DIRECTORY = "/org/steward/desktop/css/";

    private final SettingsModel settings;
    private final InvalidationListener redress = ignored -> dressAll();
    private final WeakInvalidationListener weakRedress = new WeakInvalidationListener(redress);
    private final java.util.Set<Scene> scenes =
            java.util.Collections.newSetFromMap(new java.util.WeakHashMap<>());

    /** Follows these settings. */
    public Themes(SettingsModel settings) {
        this.settings = settings;
        settings.settingsProperty().addListener(weakRedress);
        Platform.getPreferences().colorSchemeProperty().addListener(weakRedress);
    }

    /** Dresses a scene from now on. */
    public void dress(Scene scene) {
        scenes.add(scene);
        // It listens weakly: a scene that is dressed keeps who dresses it.
        scene.getProperties().put(Themes.class, this);
        dress(scene, settings.settings());
    }

    private static boolean isDark(Settings.ThemeChoice theme) {
        return switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            case LIGHT -> false;
            case DARK, HIGH_CONTRAST -> true;
        };
    }

    private void dressAll() {
        scenes.forEach(scene -> dress(scene, settings.settings()));
    }

    private void dress(Scene scene, Settings chosen) {
        boolean dark = isDark(chosen.theme());
        Theme theme = dark ? new PrimerDark() : new PrimerLight();
        String base = compiled(dark ? "primer-dark" : "primer-light").orElseGet(theme::getUserAgentStylesheet);
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        List<String> wanted = new java.util.ArrayList<>();
        wanted.add(sheet(dark ? "dark" : "light"));
        if (chosen.theme() == Settings.ThemeChoice.HIGH_CONTRAST) {
            wanted.add(sheet("contrast"));
        }
        SHEETS.forEach(name -> wanted.add(sheet(name)));
        if (chosen.density() == Settings.Density.COMPACT) {
            wanted.add(sheet("compact"));
        }
        if (!scene.getStylesheets().equals(wanted)) {
            scene.getStylesheets().setAll(wanted);
        }
        scene.getRoot().setStyle("-fx-font-size: " + chosen.fontSize() + "px;");
    }

    private static String sheet(String name) {
        return compiled(name).orElseGet(() -> Themes.class.getResource(DIRECTORY + name + ".css").toExternalForm());
    }

    /** The sheet as the build has compiled it, which is read in a fraction of the time; tests run without. */
    private static Optional<String> compiled(String name) {
        return Optional.ofNullable(Themes.class.getResource(DIRECTORY + name + ".bss")).map(URL::toExternalForm);
    }
}

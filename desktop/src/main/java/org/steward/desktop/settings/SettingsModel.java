package org.steward.desktop.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings in force; whoever shows or keeps them listens to it. JavaFX thread. */
public final class SettingsModel {

    private final ReadOnlyObjectWrapper<Settings> settings;

    /** Begins with these. */
    public SettingsModel(Settings initial) {
        this.settings = new ReadOnlyObjectWrapper<>(this, "settings", initial);
    }

    /** The settings in force. */
    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The settings in force. */
    public Settings settings() {
        return settings.get();
    }

    /** Changes them. */
    public void update(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
    }
}

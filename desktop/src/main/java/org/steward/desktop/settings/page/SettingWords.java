package org.steward.desktop.settings.page;

import java.time.Duration;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.text.Durations;
import org.steward.desktop.text.Messages;

/** Values of settings in words. */
final class SettingWords {

    private final Messages messages;

    SettingWords(Messages messages) {
        this.messages = messages;
    }

    String theme(Settings.ThemeChoice theme) {
        return messages.get(switch (theme) {
            case SYSTEM -> "settings.theme.system";
            case LIGHT -> "settings.theme.light";
            case DARK -> "settings.theme.dark";
            case HIGH_CONTRAST -> "settings.theme.highContrast";
        });
    }

    String density(Settings.Density density) {
        return messages.get(switch (density) {
            case COMFORTABLE -> "settings.density.comfortable";
            case COMPACT -> "settings.density.compact";
        });
    }

    String whenClosed(Settings.WhenClosed choice) {
        return messages.get(switch (choice) {
            case ASK -> "settings.whenClosed.ask";
            case KEEP_RUNNING -> "settings.whenClosed.keepRunning";
            case STOP -> "settings.whenClosed.stop";
        });
    }

    String interval(Duration interval) {
        return interval.toMillis() % 1000 == 0 ? new Durations(messages).of(interval)
                : messages.get("text.duration.millis", interval.toMillis());
    }

    /** A setting with a value. */
    String choice(String setting, String value) {
        return messages.get("settings.choice", messages.get("settings." + setting), value);
    }
}

package org.steward.desktop.launch;

import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import org.steward.desktop.text.Messages;

/** Whether a window can be opened here. */
public final class Display {

    private final Map<String, String> environment;
    private final boolean needed;

    /**
     * A display as these variables say.
     *
     * @param needed false where windows need none: on JavaFX's Headless platform, or on another system than Linux
     */
    public Display(Map<String, String> environment, boolean needed) {
        this.environment = Map.copyOf(environment);
        this.needed = needed;
    }

    /** The display of this process. */
    public static Display ofProcess() {
        boolean headless = System.getProperty("glass.platform", "").equalsIgnoreCase("headless");
        return new Display(System.getenv(), !headless && System.getProperty("os.name").equals("Linux"));
    }

    /** Whether there may be one; only {@link #open} knows for certain. */
    public boolean isNamed() {
        return !needed || !isEmpty("DISPLAY") || !isEmpty("WAYLAND_DISPLAY");
    }

    /**
     * Starts JavaFX, once in a process.
     *
     * @return why that does not go, in the person's language; empty if it does
     */
    public Optional<String> open(Messages messages) {
        if (!isNamed()) {
            return Optional.of(messages.get("launch.no-display"));
        }
        try {
            Platform.startup(() -> { });
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            return Optional.of(messages.get("launch.no-toolkit", environment.getOrDefault("DISPLAY", ""), reason));
        }
    }

    private boolean isEmpty(String variable) {
        return environment.getOrDefault(variable, "").isEmpty();
    }
}

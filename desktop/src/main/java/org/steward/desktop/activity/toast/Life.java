package org.steward.desktop.activity.toast;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;

/** The time a toast has: begins anew while somebody looks at it, ends with a fade unless nothing is to move. */
final class Life {

    private final Toast toast;
    private final Timing timing;
    private final BooleanSupplier isStill;
    private final Runnable over;
    private final PauseTransition wait = new PauseTransition();
    private Optional<FadeTransition> fade = Optional.empty();

    /**
     * A life not begun.
     *
     * @param isStill whether nothing is to move
     * @param over called at its end
     */
    Life(Toast toast, Timing timing, BooleanSupplier isStill, Runnable over) {
        this.toast = toast;
        this.timing = timing;
        this.isStill = isStill;
        this.over = over;
        wait.setOnFinished(event -> leave());
    }

    /** Gives it its whole time from now. */
    void begin() {
        stop();
        if (!toast.isLasting()) {
            wait.setDuration(timing.of(toast.entry()));
            wait.playFromStart();
        }
    }

    /** Time stands still. */
    void stop() {
        wait.stop();
        fade.ifPresent(FadeTransition::stop);
        fade = Optional.empty();
        toast.view().setOpacity(1);
    }

    private void leave() {
        if (isStill.getAsBoolean()) {
            over.run();
            return;
        }
        FadeTransition leaving = new FadeTransition(timing.fade(), toast.view());
        leaving.setToValue(0);
        leaving.setOnFinished(event -> over.run());
        fade = Optional.of(leaving);
        leaving.play();
    }
}

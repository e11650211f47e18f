package org.steward.desktop.logview.view;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logview.ansi.EscapeMode;

/**
 * Follows lines as they become more: at most some 25 times a second, and while following, the last page is read before
 * the view moves to it, so that it never shows empty rows. JavaFX thread.
 */
final class Growth {

    private static final double PAUSE_MILLIS = 40;

    /** What was found. */
    record Grown(long first, long end, List<Shown> last) {
    }

    /** Who shows it. */
    interface Owner {
        /** How many lines to read at the end; 0 where the end is not looked at. */
        int wantedAtEnd();

        /** How escape sequences are read. */
        EscapeMode escapes();

        /** There are other lines than before. */
        void grown(Grown grown);

        /** The end could not be read. */
        void failed(Exception problem);
    }

    private final Background background;
    private final Owner owner;
    private final PauseTransition pause = Pace.after(PAUSE_MILLIS, this::rested);
    private Optional<Lines> lines = Optional.empty();
    private boolean isBusy;
    private boolean isAsked;

    Growth(Background background, Owner owner) {
        this.background = background;
        this.owner = owner;
    }

    void setLines(Lines newLines) {
        lines = Optional.of(newLines);
        changed();
    }

    /** There may be other lines. */
    void changed() {
        isAsked = true;
        if (!isBusy && lines.isPresent()) {
            look(lines.get());
        }
    }

    private void look(Lines from) {
        isBusy = true;
        isAsked = false;
        int wanted = owner.wantedAtEnd();
        EscapeMode escapes = owner.escapes();
        background.run(() -> {
            long first = from.first();
            long end = from.end();
            return new Grown(first, end, wanted == 0 ? List.of()
                    : LineCache.read(from, Math.max(first, end - wanted), wanted, escapes));
        }, grown -> done(from, () -> owner.grown(grown)), problem -> done(from, () -> owner.failed(problem)));
    }

    private void done(Lines from, Runnable tell) {
        if (lines.filter(now -> now == from).isPresent()) {
            tell.run();
            pause.playFromStart();
        } else {
            rested();
        }
    }

    private void rested() {
        isBusy = false;
        if (isAsked) {
            changed();
        }
    }

    void stop() {
        lines = Optional.empty();
        pause.stop();
    }
}

package org.steward.desktop.logview.find;

import java.util.Arrays;
import java.util.function.Consumer;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.search.LineSet;

/** Works out, in the background and one at a time, where on a scroll bar the members of a set are. JavaFX thread. */
public final class MatchTicks {

    /** More than a bar has pixels. */
    private static final int PLACES = 1200;

    private final Background background;
    private final Consumer<double[]> receiver;
    private boolean isBusy;
    private Runnable next = () -> { };

    /** Places go to this receiver: 0 for the first line, 1 for the last, in order. */
    public MatchTicks(Background background, Consumer<double[]> receiver) {
        this.background = background;
        this.receiver = receiver;
    }

    /** Works them out now, or as soon as the last time is over. */
    public void update(Lines lines, LineSet set) {
        if (isBusy) {
            next = () -> update(lines, set);
            return;
        }
        isBusy = true;
        background.run(() -> places(lines.first(), lines.end(), set), places -> {
            receiver.accept(places);
            rest();
        }, failed -> rest());
    }

    private void rest() {
        isBusy = false;
        Runnable waiting = next;
        next = () -> { };
        waiting.run();
    }

    static double[] places(long first, long end, LineSet set) {
        double[] places = new double[PLACES];
        int found = 0;
        double span = Math.max(1, end - first - 1);
        long line = first;
        while (found < PLACES) {
            long[] member = set.range(set.atOrAfter(line), 1);
            if (member.length == 0 || member[0] >= end) {
                break;
            }
            places[found++] = (member[0] - first) / span;
            // The next one that is more than a tick away.
            line = member[0] + Math.max(1, (long) Math.ceil(span / PLACES));
        }
        return Arrays.copyOf(places, found);
    }
}

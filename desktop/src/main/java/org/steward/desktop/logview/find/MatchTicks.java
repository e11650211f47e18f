package org.steward.desktop.logview.find;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.search.LineSet;

/** Works out, in the background and one at a time, where on a scroll bar some of the lines are. JavaFX thread. */
public final class MatchTicks {

    /** More than a bar has pixels. */
    private static final int PLACES = 1200;

    /** Finds lines that are to have a tick. */
    public interface Next {
        /** The first one from this line on. Called in the background. */
        OptionalLong atOrAfter(long line);
    }

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
    public void update(Lines lines, Next some) {
        if (isBusy) {
            next = () -> update(lines, some);
            return;
        }
        isBusy = true;
        background.run(() -> places(lines.first(), lines.end(), some), places -> {
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

    /** The members of a set. */
    public static Next members(LineSet set) {
        return line -> {
            long[] member = set.range(set.atOrAfter(line), 1);
            return member.length == 0 ? OptionalLong.empty() : OptionalLong.of(member[0]);
        };
    }

    static double[] places(long first, long end, Next some) {
        double[] places = new double[PLACES];
        int found = 0;
        double span = Math.max(1, end - first - 1);
        long line = first;
        while (found < PLACES) {
            OptionalLong next = some.atOrAfter(line);
            if (next.isEmpty() || next.getAsLong() >= end) {
                break;
            }
            places[found++] = (next.getAsLong() - first) / span;
            // The next one that is more than a tick away.
            line = next.getAsLong() + Math.max(1, (long) Math.ceil(span / PLACES));
        }
        return Arrays.copyOf(places, found);
    }
}

package org.steward.desktop.logview.view;

import java.io.IOException;
import java.util.List;
import org.steward.desktop.logdoc.Lines;

/** Lines without those before one of them, which keep their numbers: a view that was cleared. Any thread. */
public final class TailLines implements Lines {

    private final Lines all;
    private final long from;

    /** All lines from this one on. */
    public TailLines(Lines all, long from) {
        this.all = all;
        this.from = from;
    }

    @Override
    public long first() {
        return Math.max(all.first(), Math.min(from, all.end()));
    }

    @Override
    public long end() {
        return all.end();
    }

    @Override
    public boolean isBeginningKnown() {
        return all.isBeginningKnown();
    }

    @Override
    public long shownNumber(long number) {
        return all.shownNumber(number);
    }

    @Override
    public List<Line> read(long start, int most, int bytes) throws IOException {
        return all.read(Math.max(start, first()), most, bytes);
    }
}

package org.steward.desktop.logdoc.merge;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.time.LogTime;

/**
 * The lines of a log, or those a filter leaves. A line without a time stamp has the time of the line before it; in a log
 * without any, the time at which it came.
 */
public final class DocumentSource implements TimedSource {

    private static final int BYTES = 160;
    /** As many lines as a long stack trace has. */
    private static final int BACK = 256;

    private final BooleanSupplier begun;
    private final LogDocument document;
    private final Lines lines;
    private final Function<Runnable, LogDocument.Subscription> listening;
    private final ZoneId zone;
    private final long offset;

    private DocumentSource(LogDocument document, Lines lines, Function<Runnable, LogDocument.Subscription> listening,
            BooleanSupplier begun, ZoneId zone, Duration offset) {
        this.begun = begun;
        this.document = document;
        this.lines = lines;
        this.listening = listening;
        this.zone = zone;
        this.offset = offset.toMillis();
    }

    /**
     * All lines of a log.
     *
     * @param zone of time stamps without one
     * @param offset is added to each time: how much the clock that wrote them is slow
     */
    public static DocumentSource of(LogDocument document, ZoneId zone, Duration offset) {
        return new DocumentSource(document, document, changed -> document.listen(state -> changed.run()), () -> true,
                zone, offset);
    }

    /** Those lines of a log that a filter leaves. */
    public static DocumentSource of(LogFilter filter, ZoneId zone, Duration offset) {
        return new DocumentSource(filter.document(), filter, changed -> filter.listen(state -> changed.run()),
                () -> filter.count() > 0 || filter.state().isDone(), zone, offset);
    }

    @Override
    public Lines lines() {
        return lines;
    }

    @Override
    public boolean hasBegun() {
        // A filter that is still looking has not said which lines are its last.
        return (document.count() > 0 || document.isBeginningKnown()) && begun.getAsBoolean();
    }

    @Override
    public long[] times(long from, int count) throws IOException {
        LogTime reader = new LogTime(zone, Instant.now());
        List<Lines.Line> some = lines.read(from, count, BYTES);
        long[] times = new long[some.size()];
        long last = NONE;
        boolean isLastKnown = false;
        for (int i = 0; i < times.length; i++) {
            if (some.get(i).number() != from + i) {
                return Arrays.copyOf(times, i);
            }
            long own = reader.millis(some.get(i).text());
            if (own == LogTime.NONE && !isLastKnown) {
                last = before(from, reader);
            }
            isLastKnown = true;
            last = own == LogTime.NONE ? last : own + offset;
            times[i] = last == NONE ? came(some.get(i)) : last;
        }
        return times;
    }

    private long before(long line, LogTime reader) throws IOException {
        long from = Math.max(lines.first(), line - BACK);
        if (from >= line) {
            return NONE;
        }
        List<Lines.Line> some = lines.read(from, (int) (line - from), BYTES);
        for (int i = some.size() - 1; i >= 0; i--) {
            long time = reader.millis(some.get(i).text());
            if (time != LogTime.NONE) {
                return time + offset;
            }
        }
        return NONE;
    }

    /** Seen by this machine's clock, so it needs no correction. */
    private long came(Lines.Line line) {
        return document.receivedAt(line.origin()).map(Instant::toEpochMilli).orElse(NONE);
    }

    @Override
    public LogDocument.Subscription listen(Runnable changed) {
        return listening.apply(changed);
    }

    @Override
    public void loadEarlier() {
        document.loadEarlier();
    }
}

package org.steward.desktop.logdoc.merge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;

/** What happened, a line each: starts, ends and changes of state, to be shown between the lines of logs. Any thread. */
public final class EventLines implements TimedSource, Lines {

    private final List<byte[]> texts = new ArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long[] times = new long[16];

    /** Nothing has happened yet. */
    public EventLines() {
        // Lines come with events.
    }

    /** Adds an event; one that is older than the last counts as of the same time. The text has no line end. */
    public void add(Instant when, String text) {
        synchronized (this) {
            int size = texts.size();
            if (size == times.length) {
                times = Arrays.copyOf(times, 2 * size);
            }
            times[size] = size == 0 ? when.toEpochMilli() : Math.max(times[size - 1], when.toEpochMilli());
            texts.add(text.getBytes(StandardCharsets.UTF_8));
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public Lines lines() {
        return this;
    }

    @Override
    public boolean hasBegun() {
        return true;
    }

    @Override
    public synchronized long[] times(long from, int count) {
        int start = Math.clamp(from, 0, texts.size());
        return Arrays.copyOfRange(times, start, Math.min(texts.size(), start + count));
    }

    @Override
    public LogDocument.Subscription listen(Runnable changed) {
        listeners.add(changed);
        changed.run();
        return () -> listeners.remove(changed);
    }

    @Override
    public void loadEarlier() {
        // All events are here.
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public synchronized long end() {
        return texts.size();
    }

    @Override
    public boolean isBeginningKnown() {
        return true;
    }

    @Override
    public synchronized List<Line> read(long from, int most, int bytes) {
        List<Line> lines = new ArrayList<>();
        for (int i = Math.clamp(from, 0, texts.size()); i < texts.size() && lines.size() < most; i++) {
            byte[] text = texts.get(i);
            boolean isCut = text.length > bytes;
            lines.add(new Line(i, i, 0, isCut ? Arrays.copyOf(text, bytes) : text, isCut));
        }
        return lines;
    }
}

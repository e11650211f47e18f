package org.steward.desktop.logview.view;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logview.ansi.EscapeMode;

/**
 * The lines around what is seen. One read at a time goes on in the background, and of the wishes that come meanwhile
 * only the last is kept: whoever drags a scroll bar through ten million lines reads only where it rests. JavaFX thread.
 */
final class LineCache {

    private static final int MOST_LINES = 3000;
    private static final long MOST_BYTES = 6 << 20;

    /** Who is told. */
    interface Owner {
        /** Lines have come. */
        void loaded();

        /** They could not be read. */
        void failed(Exception problem);
    }

    private final Background background;
    private final Owner owner;
    private final LinkedHashMap<Long, Shown> lines = new LinkedHashMap<>(256, 0.75f, true);
    private final Set<Long> stale = new HashSet<>();
    /** Asked for and not given: they are not asked for again until something changes. */
    private final Set<Long> gone = new HashSet<>();
    private boolean hasFailed;
    private Optional<Lines> source = Optional.empty();
    private EscapeMode escapes = EscapeMode.COLORS;
    private long bytes;
    private int epoch;
    private boolean isReading;
    private Optional<Wish> wish = Optional.empty();

    private record Wish(long from, int count) {
    }

    LineCache(Background background, Owner owner) {
        this.background = background;
        this.owner = owner;
    }

    /** Forgets everything and reads from these. */
    void setSource(Lines newSource) {
        source = Optional.of(newSource);
        forget();
    }

    /** Reads escape sequences so from now on, also those of lines that are there. */
    void setEscapes(EscapeMode mode) {
        escapes = mode;
        lines.replaceAll((number, shown) -> new Shown(shown.line(), mode));
        epoch++;
    }

    EscapeMode escapes() {
        return escapes;
    }

    void forget() {
        lines.clear();
        stale.clear();
        recheck();
        bytes = 0;
        epoch++;
        wish = Optional.empty();
    }

    /** The line as it is now known; may be what it was before it grew. */
    Optional<Shown> get(long line) {
        return Optional.ofNullable(lines.get(line));
    }

    /** What could not be read may be there now. */
    void recheck() {
        gone.clear();
        hasFailed = false;
    }

    /** The line may have grown: it is read again when it is next wanted. */
    void setStale(long line) {
        stale.add(line);
    }

    /** Takes lines that somebody else read. */
    void put(List<Shown> read) {
        for (Shown shown : read) {
            Shown old = lines.put(shown.line().number(), shown);
            bytes += shown.bytes() - (old == null ? 0 : old.bytes());
            stale.remove(shown.line().number());
        }
        var oldest = lines.entrySet().iterator();
        while ((lines.size() > MOST_LINES || bytes > MOST_BYTES) && lines.size() > read.size() && oldest.hasNext()) {
            Map.Entry<Long, Shown> entry = oldest.next();
            bytes -= entry.getValue().bytes();
            stale.remove(entry.getKey());
            oldest.remove();
        }
    }

    /** Whether all of these lines are there. */
    boolean hasAll(long from, long count) {
        for (long line = from; line < from + count; line++) {
            if (!lines.containsKey(line) && !gone.contains(line)) {
                return false;
            }
        }
        return true;
    }

    /** Reads these lines and those around them unless they are there. */
    void want(long from, int count) {
        boolean isThere = hasAll(from, count);
        for (long line = from; isThere && line < from + count; line++) {
            isThere = !stale.contains(line);
        }
        if (!isThere && !hasFailed && source.isPresent()) {
            wish = Optional.of(new Wish(from, count));
            readOn();
        }
    }

    private void readOn() {
        if (isReading || wish.isEmpty()) {
            return;
        }
        Wish now = wish.get();
        wish = Optional.empty();
        isReading = true;
        int asked = epoch;
        Lines from = source.orElseThrow();
        EscapeMode mode = escapes;
        background.run(() -> read(from, now.from - now.count, now.count * 3, mode),
                read -> {
                    isReading = false;
                    if (asked == epoch) {
                        put(read);
                        noteGone(now);
                        owner.loaded();
                    }
                    readOn();
                },
                problem -> {
                    isReading = false;
                    if (asked == epoch) {
                        hasFailed = true;
                        owner.failed(problem);
                    }
                    readOn();
                });
    }

    private void noteGone(Wish answered) {
        for (long line = answered.from; line < answered.from + answered.count; line++) {
            stale.remove(line);
            if (!lines.containsKey(line)) {
                gone.add(line);
            }
        }
    }

    /** Reads and decodes; blocks. */
    static List<Shown> read(Lines from, long first, int count, EscapeMode mode) throws java.io.IOException {
        return from.read(first, count).stream().map(line -> new Shown(line, mode)).toList();
    }
}

package org.steward.desktop.logdoc.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.steward.desktop.logdoc.Listeners;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.level.LogLevel;

/**
 * The lines of a document that name an error, or a warning, found in the background for as long as the document grows.
 * Of a large document these are not all, but the first of each stretch that is too short to be told from the next one on
 * a scroll bar; so a log full of errors costs less than one without any.
 * Only lines with one of the words that loggers write are looked at, so this costs little more than a search for a text;
 * marks without a word, such as syslog's {@code <3>}, are not found. Safe for any thread; nothing here blocks.
 */
public final class LevelSearch implements AutoCloseable {

    private static final int BYTES = 256;
    /** Stretches of a document of which each has a place of its own on a screen. */
    private static final int STRETCHES = 2400;
    /** Bytes of a document that is large; of a smaller one all lines are looked for. */
    private static final long LARGE = 8 << 20;

    private final LineSet lines = new LineSet();
    private final Sweep sweep;
    private final Listeners<SearchState> listeners;

    private LevelSearch(LogDocument document, LogWorkers workers, List<LogLevel> wanted, List<List<Needle>> needles) {
        listeners = new Listeners<>(this::state, workers);
        sweep = new Sweep(document, workers,
                cancelled -> new LevelTest(wanted, needles, rest(document.state().size()), cancelled),
                new FoundLines(lines, listeners::changed));
    }

    private static long rest(long size) {
        return size < LARGE ? 0 : size / STRETCHES;
    }

    /** Begins to look for errors and worse. */
    public static LevelSearch ofErrors(LogDocument document, LogWorkers workers) {
        return begun(document, workers, List.of(LogLevel.ERROR, LogLevel.FATAL), "err", "severe", "crit", "fatal",
                "alert", "emerg", "panic", "traceback (most", "exception in thread");
    }

    /** Begins to look for warnings. */
    public static LevelSearch ofWarnings(LogDocument document, LogWorkers workers) {
        return begun(document, workers, List.of(LogLevel.WARN), "warn");
    }

    private static LevelSearch begun(LogDocument document, LogWorkers workers, List<LogLevel> wanted,
            String... words) {
        LevelSearch search = new LevelSearch(document, workers, wanted,
                Stream.of(words).map(word -> List.of(Needle.of(word, true))).toList());
        search.sweep.start();
        return search;
    }

    /** How far it is. */
    public SearchState state() {
        return sweep.state(lines.count());
    }

    /**
     * Tells of changes, beginning with the state of now, as {@link LogDocument#listen} does.
     *
     * @return ends it
     */
    public LogDocument.Subscription listen(Consumer<SearchState> listener) {
        return listeners.add(listener);
    }

    /** The lines found so far; it grows. */
    public LineSet lines() {
        return lines;
    }

    /** Ends it at once; what was found stays. */
    @Override
    public void close() {
        sweep.close();
        listeners.close();
    }

    /** Whether a line has one of the levels. */
    private record LevelTest(List<LogLevel> wanted, List<List<Needle>> branches, long rest, AtomicBoolean isCancelled)
            implements LineTest {

        @Override
        public boolean isPlain() {
            return false;
        }

        @Override
        public Answer test(Window window, int from, int to) {
            return LogLevel.of(window.decoded(from, Math.min(to, from + BYTES))).filter(wanted::contains).isPresent()
                    ? Answer.YES : Answer.NO;
        }
    }
}

package org.steward.engine.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.steward.client.protocol.HistoryEvent;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.event.EventFeed;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;

/**
 * Remembers what happens and answers what happened. All events of a pass of the loop are written with one write, as
 * small as what the main log gets of them. When the file cannot be written, the main log says so once and the history
 * is in memory only. Loop thread only.
 */
public final class HistoryKeeper {
    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_KEPT = LARGEST / 2;

    private final EventLoop loop;
    private final MainLog log;
    private final EventWords words;
    private final long first;
    private final StringBuilder unwritten = new StringBuilder();
    private final StringBuilder sinceCompaction = new StringBuilder();
    private HistoryRing ring = new HistoryRing();
    private Optional<HistoryFile> file;
    private List<Runnable> waiting = new ArrayList<>();
    private boolean loaded;
    private boolean compacting;
    private boolean closed;

    public HistoryKeeper(Posix posix, EventLoop loop, MainLog log, EventFeed events, SupervisordConfig settings) {
        this.loop = loop;
        this.log = log;
        this.file = HistoryFile.beside(settings).map(path -> new HistoryFile(posix, path));
        this.loaded = file.isEmpty();
        // Numbers grow over restarts: from the last one in the file, or from the clock where there is no file.
        this.first = Math.max(loop.clock().wallMillis(), file.map(HistoryFile::lastSequence).orElse(0L));
        this.words = new EventWords(first, posix.getpid());
        events.subscribe(this::happened);
    }

    /** Number of the latest event; never falls. */
    public long sequence() {
        return words.sequence();
    }

    private void happened(EngineEvent event) {
        words.of(event, loop.clock().wallMillis()).ifPresent(this::record);
    }

    private void record(HistoryEvent event) {
        ring.add(event);
        if (file.isPresent() && !closed) {
            if (unwritten.isEmpty()) {
                loop.later(this::write);
            }
            unwritten.append(HistoryText.line(event));
        }
    }

    private void write() {
        if (file.isEmpty() || unwritten.isEmpty()) {
            return;
        }
        try {
            file.get().append(unwritten.toString());
            if (compacting) {
                sinceCompaction.append(unwritten);
            } else if (file.get().size() > LARGEST && !closed) {
                compact(file.get());
            }
        } catch (IOException e) {
            giveUp(e);
        }
        unwritten.setLength(0);
    }

    private void giveUp(IOException e) {
        log.warn("cannot write the history of the processes: " + e.getMessage()
                + "; it is in memory only until the next start (make the file and its directory writable)");
        file.ifPresent(HistoryFile::close);
        file = Optional.empty();
    }

    // ---- compaction --------------------------------------------------------------------------------------------

    private void compact(HistoryFile from) {
        compacting = true;
        aside(() -> {
            from.prepare(newest(from.read()));
            return Optional.<Void>empty();
        }, nothing -> compacted(from), e -> {
            compacting = false;
            giveUp(e);
        });
    }

    private void compacted(HistoryFile into) {
        compacting = false;
        if (closed || file.isEmpty()) {
            into.discard();
            return;
        }
        try {
            into.replace(sinceCompaction.toString());
        } catch (IOException e) {
            giveUp(e);
        }
        sinceCompaction.setLength(0);
    }

    /** Lines of the newest events, a bounded number for each process and half of what the file may hold. */
    static String newest(List<HistoryEvent> events) {
        HistoryRing kept = new HistoryRing();
        events.forEach(kept::add);
        List<String> lines = new ArrayList<>();
        int size = 0;
        for (HistoryEvent event : kept.all().reversed()) {
            String line = HistoryText.line(event);
            size += line.length();
            if (size > LARGEST_KEPT) {
                break;
            }
            lines.add(line);
        }
        return String.join("", lines.reversed());
    }

    // ---- questions ---------------------------------------------------------------------------------------------

    /** Runs the question, now or once the file has been read; then {@link #after} knows of earlier runs as well. */
    public void whenLoaded(Runnable question) {
        if (loaded || file.isEmpty()) {
            // What has been told is not forgotten by a kill.
            write();
            question.run();
            return;
        }
        waiting.add(question);
        if (waiting.size() > 1) {
            return;
        }
        HistoryFile from = file.get();
        aside(() -> Optional.of(from.read()), events -> load(events.orElse(List.of())), e -> {
            log.warn("cannot read the history of the processes: " + e.getMessage());
            load(List.of());
        });
    }

    private void load(List<HistoryEvent> events) {
        HistoryRing whole = new HistoryRing();
        for (HistoryEvent event : events) {
            if (event.sequence() <= first) {
                whole.add(event);
            }
        }
        ring.all().forEach(whole::add);
        ring = whole;
        loaded = true;
        write();
        List<Runnable> questions = waiting;
        waiting = new ArrayList<>();
        questions.forEach(Runnable::run);
    }

    /** The newest {@code limit} events after number {@code since} that are wanted, oldest first. */
    public List<HistoryEvent> after(long since, int limit, Predicate<HistoryEvent> wanted) {
        return ring.after(since, limit, wanted);
    }

    private interface Work<T> {
        Optional<T> run() throws IOException;
    }

    private interface Done<T> {
        void with(T result);
    }

    /** Works on a thread of its own and goes on here. */
    private <T> void aside(Work<T> work, Done<Optional<T>> done, Done<IOException> failed) {
        try {
            Thread.ofPlatform().daemon().name("history").start(() -> {
                try {
                    Optional<T> result = work.run();
                    loop.post(() -> done.with(result));
                } catch (IOException e) {
                    loop.post(() -> failed.with(e));
                } catch (RuntimeException e) {
                    loop.post(() -> failed.with(new IOException(e)));
                }
            });
        } catch (OutOfMemoryError e) {
            failed.with(new IOException("no thread for it: " + e.getMessage()));
        }
    }

    /** Writes what is left and closes the file. */
    public void close() {
        write();
        closed = true;
        file.ifPresent(HistoryFile::close);
    }
}

package org.steward.desktop.logdoc;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.index.BlockList;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LineReader;
import org.steward.desktop.logdoc.index.LogFile;
import org.steward.desktop.logdoc.index.Starts;

/** What documents have in common: blocks that are filled by a feed, their lines, and news of them. */
abstract class BlockDocument implements LogDocument {

    private static final int NOTICES = 50;
    private static final int FILES = 32;

    private final String name;
    private final LogWorkers workers;
    private final BlockList blocks = new BlockList();
    private final Arrivals arrivals = new Arrivals();
    private final Deque<LogNotice> notices = new ArrayDeque<>();
    private final Deque<LogFile> files = new ArrayDeque<>();
    private final Listeners<LogState> listeners;
    private Optional<LogProblem> problem = Optional.empty();
    private boolean isEndTerminated = true;
    private int generation;
    private volatile boolean isClosed;

    BlockDocument(String name, LogWorkers workers) {
        this.name = name;
        this.workers = workers;
        this.listeners = new Listeners<>(this::state, workers);
    }

    /** How far a feed is with the beginning. */
    abstract OptionalDouble loading();

    /** Whether there is an older file that is not part of this yet. */
    abstract OlderFile olderFile();

    final LogWorkers workers() {
        return workers;
    }

    final BlockList list() {
        return blocks;
    }

    final void changed() {
        listeners.changed();
    }

    final boolean isClosed() {
        return isClosed;
    }

    /** A file joins at the end. */
    final synchronized void joinLast(LogFile file) {
        files.addLast(file);
        generation++;
        if (isClosed) {
            file.leave();
        } else if (files.size() > FILES) {
            forgetThrough(files.getFirst());
        }
    }

    /** A file joins at the beginning. */
    final synchronized void joinFirst(LogFile file) {
        files.addFirst(file);
        if (isClosed) {
            file.leave();
        }
    }

    /** The block before the first one; nothing happens when its file is gone. */
    final void prepend(LogFile file, long offset, Starts starts) {
        synchronized (this) {
            if (file.isGone()) {
                return;
            }
            blocks.prepend(file, offset, starts);
        }
        changed();
    }

    /** A file and those before it are gone. */
    final synchronized void forgetThrough(LogFile file) {
        blocks.dropThrough(file);
        LogFile left;
        do {
            left = files.removeFirst();
            left.leave();
        } while (left != file);
    }

    /** The oldest file that belongs to this, unless there are already so many that no older one may join. */
    final synchronized Optional<LogFile> firstFile() {
        return files.size() >= FILES ? Optional.empty() : Optional.ofNullable(files.peekFirst());
    }

    /** Notes the arrival of lines up to the end of now, from the line on that came last before. */
    final void arrived(long before) {
        if (blocks.endLine() > before) {
            arrivals.came(before, blocks.endLine(), System.currentTimeMillis());
        }
    }

    final synchronized void terminated(boolean now) {
        isEndTerminated = now;
    }

    final void note(LogNotice.Kind kind) {
        note(kind, blocks.endLine());
    }

    /** Notes what happened before a line. */
    final synchronized void note(LogNotice.Kind kind, long line) {
        notices.addLast(new LogNotice(line, kind, Instant.now()));
        if (notices.size() > NOTICES) {
            notices.removeFirst();
        }
    }

    final void problem(Optional<LogProblem> now) {
        synchronized (this) {
            if (problem.equals(now)) {
                return;
            }
            problem = now;
        }
        changed();
    }

    @Override
    public final synchronized LogState state() {
        long size = files.stream().mapToLong(LogFile::end).sum();
        long unknown = files.stream().mapToLong(LogFile::begin).sum();
        return new LogState(blocks.firstLine(), blocks.endLine(), size - unknown, size, isBeginningKnown(), isEndTerminated,
                loading(), olderFile(), generation, problem, List.copyOf(notices));
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Subscription listen(Consumer<LogState> listener) {
        return listeners.add(listener);
    }

    @Override
    public final Optional<Instant> receivedAt(long line) {
        return arrivals.of(line);
    }

    @Override
    public final Blocks blocks() {
        return blocks;
    }

    @Override
    public final long first() {
        return blocks.firstLine();
    }

    @Override
    public final long end() {
        return blocks.endLine();
    }

    @Override
    public final List<Line> read(long from, int most, int bytes) throws IOException {
        if (isClosed) {
            throw new IOException(name + " was closed");
        }
        int longest = Math.clamp(bytes, 1, MAX_LINE_BYTES);
        try {
            return workers.read(() -> new LineReader(blocks).read(Math.max(from, first()), most, longest));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            String why = isClosed ? "it was closed" : String.valueOf(e.getMessage());
            throw new IOException(name + ": " + why, e);
        }
    }

    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            listeners.close();
            files.forEach(LogFile::leave);
        }
    }

    @Override
    public final String toString() {
        return "LogDocument[" + name + "]";
    }
}

package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.steward.client.RpcFault;
import org.steward.client.logs.LogEvent;
import org.steward.client.logs.LogFollower;
import org.steward.client.logs.LogPiece;
import org.steward.client.logs.LogPosition;
import org.steward.client.logs.LogSource;
import org.steward.client.transport.TransportException;

/**
 * A log of a server: its end, what comes, and what was before as far as it is asked for. One virtual thread talks to the
 * server; what it got is in a {@link Spool}, so nothing is asked for twice.
 */
final class RemoteDocument extends BlockDocument {

    private static final long FASTEST_MILLIS = 100;
    private static final long SLOWEST_MILLIS = 1000;
    /** More than a screen of long lines, and little for a slow link. */
    private static final int FIRST = 64 << 10;
    /** Events taken before somebody who waits for earlier lines has a turn. */
    private static final int EVENTS_AT_ONCE = 16;

    /** Finds the way to the log. */
    interface Opener {
        LogSource open() throws IOException, RpcFault;
    }

    private final Opener opener;
    private final Semaphore wake = new Semaphore(0);
    private Optional<LogSource> source = Optional.empty();
    private Optional<LogFollower> follower = Optional.empty();
    private Optional<Spool> current = Optional.empty();
    private Optional<ForwardIndex> forward = Optional.empty();
    private Optional<LogPosition> reached = Optional.empty();
    private volatile Optional<EarlierLines> earlier = Optional.empty();
    private volatile boolean isOpenedBefore;
    private volatile OlderFile olderFile = OlderFile.NONE;
    private volatile boolean isOlderWanted;
    /** The first file, when it was last asked what came before it. */
    private Optional<String> asked = Optional.empty();

    RemoteDocument(String name, Opener opener, LogWorkers workers) {
        super(name, workers);
        this.opener = opener;
        workers.start(this::run);
    }

    private void run() {
        long wait = FASTEST_MILLIS;
        try {
            while (!isClosed()) {
                wait = turn() ? FASTEST_MILLIS : Math.min(SLOWEST_MILLIS, wait + wait / 2);
                boolean isLoading = earlier.filter(EarlierLines::isWanted).isPresent() && problemFree();
                wake.tryAcquire(isLoading ? 0 : wait, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            follower.ifPresent(LogFollower::close);
            source.ifPresent(LogSource::close);
        }
    }

    private boolean problemFree() {
        return state().problem().isEmpty();
    }

    /** Asks the server once, or a few times while there is more; true if something has changed. */
    private boolean turn() {
        try {
            boolean more = source.isEmpty() && open();
            more |= follow();
            if (earlier.isPresent()) {
                more |= earlier.get().load();
            }
            more |= lookForOlder();
            problem(Optional.empty());
            if (more) {
                changed();
            }
            return more;
        } catch (Spool.Full e) {
            failed(LogProblem.Kind.FULL, e.getMessage());
        } catch (TransportException e) {
            failed(LogProblem.Kind.SERVER_AWAY, e.getMessage());
        } catch (RpcFault fault) {
            failed(LogProblem.Kind.REFUSED, fault.detail());
        } catch (IOException e) {
            failed(LogProblem.Kind.UNREADABLE, e.getMessage());
        } catch (RuntimeException e) {
            // One turn has failed by a mistake of ours; the next may do better, and the person is to know.
            failed(LogProblem.Kind.UNREADABLE, e.toString());
        }
        changed();
        return false;
    }

    /** What is asked for next begins where bytes were kept last, so nothing is lost. */
    private void failed(LogProblem.Kind kind, String detail) {
        follower.ifPresent(LogFollower::close);
        follower = Optional.empty();
        problem(Optional.of(new LogProblem(kind, name(), String.valueOf(detail))));
    }

    /** Asks once for each file that has become the first one; true if something has changed. */
    private boolean lookForOlder() throws IOException, RpcFault {
        Optional<String> first = isBeginningKnown() ? firstFile().map(file -> ((Spool) file.bytes()).generation())
                : Optional.empty();
        if (first.equals(asked) && !isOlderWanted) {
            return false;
        }
        Optional<LogPosition> before = first.isPresent() ? source.get().before(first.get()) : Optional.empty();
        OlderFile known = before.isPresent() ? OlderFile.THERE
                : first.isPresent() && !source.get().givesOlder() ? OlderFile.NOT_GIVEN : OlderFile.NONE;
        if (isOlderWanted && before.isPresent()) {
            takeOlder(before.get());
            known = OlderFile.NONE;
        }
        isOlderWanted = false;
        asked = first;
        boolean isNews = known != olderFile;
        olderFile = known;
        return isNews;
    }

    private void takeOlder(LogPosition end) throws IOException {
        Spool spool = new Spool(end.generation());
        joinFirst(spool.log());
        EarlierLines lines = new EarlierLines(source.get(), spool, new ForwardIndex(spool.log(), list()), end, list(), this);
        lines.want(EarlierLines.Wanted.PIECE);
        earlier = Optional.of(lines);
    }

    private boolean open() throws IOException, RpcFault {
        LogSource opened = opener.open();
        try {
            LogPiece piece = opened.last(FIRST);
            if (!piece.at().generation().isEmpty()) {
                join(piece.at().generation());
                // Before its lines are seen, so that whoever wants more is heard.
                earlier = Optional.of(new EarlierLines(opened, current.get(), forward.get(), piece.at(), list(), this));
                store(piece.at().offset(), ByteBuffer.wrap(piece.bytes()));
                forward.get().beginAt(piece.at().offset(), piece.end().offset());
                terminated(forward.get().isTerminated());
            }
            reached = Optional.of(piece.end());
            source = Optional.of(opened);
            isOpenedBefore = true;
            return true;
        } finally {
            if (source.isEmpty()) {
                opened.close();
                current.ifPresent(spool -> forgetThrough(spool.log()));
                current = Optional.empty();
                earlier = Optional.empty();
            }
        }
    }

    private void join(String generation) throws IOException {
        Spool spool = new Spool(generation);
        current = Optional.of(spool);
        forward = Optional.of(new ForwardIndex(spool.log(), list()));
        joinLast(spool.log());
    }

    private boolean follow() throws IOException, RpcFault {
        if (follower.isEmpty()) {
            follower = Optional.of(source.get().follow(reached.get()));
        }
        for (int i = 0; i < EVENTS_AT_ONCE && !isClosed(); i++) {
            Optional<LogEvent> event = follower.get().poll();
            if (event.isEmpty()) {
                return i > 0;
            }
            take(event.get());
            reached = Optional.of(event.get().end());
            changed();
        }
        return true;
    }

    private void take(LogEvent event) throws IOException {
        switch (event) {
            case LogEvent.Bytes bytes -> {
                if (current.isEmpty()) {
                    join(bytes.at().generation());
                }
                store(bytes.at().offset(), bytes.bytes());
                long before = list().endLine();
                forward.get().grow(bytes.end().offset());
                terminated(forward.get().isTerminated());
                arrived(before);
            }
            case LogEvent.Rotated rotated -> goOn(LogNotice.Kind.ROTATED);
            case LogEvent.Gap gap when gap.cause() == LogEvent.Cause.TRUNCATED -> {
                current.ifPresent(spool -> forgetThrough(spool.log()));
                goOn(LogNotice.Kind.TRUNCATED);
            }
            case LogEvent.Gap gap -> goOn(LogNotice.Kind.GAP);
        }
    }

    private void goOn(LogNotice.Kind kind) {
        note(kind);
        current = Optional.empty();
    }

    private void store(long offset, ByteBuffer bytes) throws Spool.Full {
        current.get().write(offset, bytes);
    }

    @Override
    OptionalDouble loading() {
        return earlier.map(EarlierLines::progress).orElse(OptionalDouble.empty());
    }

    @Override
    OlderFile olderFile() {
        return olderFile;
    }

    @Override
    public boolean isBeginningKnown() {
        return isOpenedBefore && earlier.map(EarlierLines::isOver).orElse(true);
    }

    private void want(EarlierLines.Wanted wanted) {
        earlier.ifPresent(lines -> lines.want(wanted));
        wake.release();
        changed();
    }

    @Override
    public void loadEarlier() {
        want(EarlierLines.Wanted.PIECE);
    }

    @Override
    public void loadAll() {
        want(EarlierLines.Wanted.ALL);
    }

    @Override
    public void cancelLoading() {
        want(EarlierLines.Wanted.NOTHING);
    }

    @Override
    public void loadOlderFile() {
        isOlderWanted = true;
        wake.release();
    }

    @Override
    public void close() {
        super.close();
        wake.release();
    }
}

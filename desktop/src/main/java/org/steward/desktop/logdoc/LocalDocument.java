package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.steward.desktop.logdoc.index.Blocks;
import org.steward.desktop.logdoc.index.LogFile;
import org.steward.desktop.logdoc.index.StartScan;
import org.steward.desktop.logdoc.index.Starts;

/**
 * A file of this machine, followed by name. One virtual thread looks after it; scanning threads index what was there at
 * first.
 */
final class LocalDocument extends BlockDocument implements BackwardIndex.Receiver {

    private static final long FASTEST_MILLIS = 20;
    private static final long SLOWEST_MILLIS = 250;

    private final Path path;
    private final Rotation rotation;
    private final Semaphore wake = new Semaphore(0);
    private Optional<LocalFile> current = Optional.empty();
    private Optional<ForwardIndex> forward = Optional.empty();
    private Set<String> older = Set.of();
    private long modified;
    private String replacedBy = "";
    private volatile boolean isOpenedBefore;
    private volatile Optional<BackwardIndex> backward = Optional.empty();
    private volatile String oldestKey = "";
    private volatile boolean hasOlderFile;
    private volatile boolean isOlderWanted;
    private volatile Optional<String> indexFailure = Optional.empty();

    LocalDocument(Path path, LogWorkers workers) {
        super(path.toString(), workers);
        this.path = path;
        this.rotation = new Rotation(path);
        workers.start(this::run);
    }

    private void run() {
        long wait = FASTEST_MILLIS;
        try {
            while (!isClosed()) {
                wait = look() ? FASTEST_MILLIS : Math.min(SLOWEST_MILLIS, wait + wait / 2);
                wake.tryAcquire(wait, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at the file; true if something has changed. */
    private boolean look() {
        try {
            Optional<LocalFile.Seen> seen = LocalFile.Seen.at(path);
            boolean hasMoved = seen.filter(LocalFile.Seen::isFile).isPresent()
                    && (current.isEmpty() || !current.get().key().equals(seen.get().key()));
            boolean more = current.isPresent() && grow(seen);
            if (hasMoved) {
                more |= moveOn(seen.get());
            }
            // While a file is indexed the wish for the one before it waits.
            if (isOlderWanted && isBeginningKnown()) {
                isOlderWanted = false;
                takeOlder();
            }
            lookForOlder();
            problem(problemOf(seen));
            if (more) {
                changed();
            }
            return more;
        } catch (AccessDeniedException e) {
            problem(Optional.of(problem(LogProblem.Kind.FORBIDDEN, "")));
        } catch (IOException e) {
            problem(Optional.of(problem(LogProblem.Kind.UNREADABLE, String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            // One look has failed by a mistake of ours; the next may do better, and the person is to know.
            problem(Optional.of(problem(LogProblem.Kind.UNREADABLE, e.toString())));
        }
        return false;
    }

    private LogProblem problem(LogProblem.Kind kind, String detail) {
        return new LogProblem(kind, path.toString(), detail);
    }

    private Optional<LogProblem> problemOf(Optional<LocalFile.Seen> seen) {
        if (seen.isEmpty()) {
            return Optional.of(problem(isOpenedBefore ? LogProblem.Kind.VANISHED : LogProblem.Kind.MISSING, ""));
        }
        if (!seen.get().isFile()) {
            return Optional.of(problem(LogProblem.Kind.NOT_A_FILE, ""));
        }
        return indexFailure.map(detail -> problem(LogProblem.Kind.UNREADABLE, detail));
    }

    private boolean grow(Optional<LocalFile.Seen> seen) throws IOException {
        LocalFile file = current.get();
        long now = file.size();
        long end = file.log().end();
        long changed = seen.filter(s -> s.key().equals(file.key())).map(LocalFile.Seen::modified).orElse(modified);
        if (now == end && changed == modified) {
            return false;
        }
        modified = changed;
        if (now < end || !forward.get().isSame()) {
            forgetThrough(file.log());
            note(LogNotice.Kind.TRUNCATED);
            current = Optional.empty();
            indexFailure = Optional.empty();
            return true;
        }
        extend(now);
        return now > end;
    }

    private void extend(long to) throws IOException {
        long before = list().endLine();
        forward.get().grow(to);
        terminated(forward.get().isTerminated());
        arrived(before);
    }

    private boolean moveOn(LocalFile.Seen seen) throws IOException {
        if (current.isEmpty()) {
            Optional<LocalFile> opened = LocalFile.open(path);
            if (opened.isPresent()) {
                begin(opened.get());
            }
            return opened.isPresent();
        }
        // Until something is in the new file, its writer may not know of it yet and still write to the old one.
        if (seen.size() == 0) {
            return isReplaced(seen);
        }
        Optional<Rotation.Next> next = rotation.after(current.get().key(), older);
        if (next.isEmpty()) {
            return false;
        }
        extend(current.get().size());
        for (LocalFile file : next.get().files()) {
            note(next.get().isCertain() ? LogNotice.Kind.ROTATED : LogNotice.Kind.GAP);
            join(file);
            extend(file.size());
        }
        return true;
    }

    /** Notes once that an empty file stands where ours was, which was not moved to the backups: it was removed. */
    private boolean isReplaced(LocalFile.Seen empty) throws IOException {
        if (empty.key().equals(replacedBy) || rotation.backups().contains(current.get().key())) {
            return false;
        }
        replacedBy = empty.key();
        note(LogNotice.Kind.REPLACED);
        return true;
    }

    private void join(LocalFile file) throws IOException {
        joinLast(file.log());
        current = Optional.of(file);
        forward = Optional.of(new ForwardIndex(file.log(), list()));
        older = rotation.backups();
    }

    private void begin(LocalFile file) throws IOException {
        join(file);
        oldestKey = file.key();
        if (isOpenedBefore) {
            // Numbers before the end belong to lines that were there, so these begin at the beginning.
            extend(file.size());
            return;
        }
        try {
            long before = forward.get().begin(file.size());
            terminated(forward.get().isTerminated());
            index(file.log(), before);
        } finally {
            isOpenedBefore = true;
        }
    }

    private void index(LogFile file, long blocks) {
        BackwardIndex index = new BackwardIndex(file, blocks, workers(), this);
        backward = Optional.of(index);
        index.start();
    }

    private void lookForOlder() throws IOException {
        boolean has = current.isPresent() && isBeginningKnown() && rotation.before(oldestKey).isPresent();
        if (has != hasOlderFile) {
            hasOlderFile = has;
            changed();
        }
    }

    private void takeOlder() throws IOException {
        Optional<Path> before = rotation.before(oldestKey);
        Optional<LocalFile> file = before.isPresent() ? LocalFile.open(before.get()) : Optional.empty();
        if (file.isPresent() && !rotation.before(oldestKey).equals(before)) {
            // Rotated just now, so it may be another file; the next look will tell.
            file.get().log().leave();
            isOlderWanted = true;
        } else if (file.isPresent()) {
            long now = file.get().size();
            oldestKey = file.get().key();
            joinFirst(file.get().log());
            if (now > 0) {
                long blocks = (now - 1) / Blocks.SIZE;
                long offset = blocks * Blocks.SIZE;
                Starts last = new StartScan().scan(file.get(), offset, offset, now);
                list().prependEnd(file.get().log(), offset, last, now);
                index(file.get().log(), blocks);
            }
            changed();
        }
    }

    @Override
    public void before(LogFile file, long offset, Starts starts) {
        prepend(file, offset, starts);
    }

    @Override
    public void finished() {
        changed();
        wake.release();
    }

    @Override
    public void failed(IOException e) {
        indexFailure = Optional.of(String.valueOf(e.getMessage()));
        wake.release();
    }

    @Override
    OptionalDouble loading() {
        return backward.filter(index -> !index.isOver()).map(index -> OptionalDouble.of(index.progress()))
                .orElse(OptionalDouble.empty());
    }

    @Override
    OlderFile olderFile() {
        return hasOlderFile ? OlderFile.THERE : OlderFile.NONE;
    }

    @Override
    public boolean isBeginningKnown() {
        return isOpenedBefore && indexFailure.isEmpty() && backward.map(BackwardIndex::isOver).orElse(true);
    }

    @Override
    public void loadEarlier() {
        // Indexing does so by itself.
    }

    @Override
    public void loadAll() {
        // Indexing does so by itself.
    }

    @Override
    public void cancelLoading() {
        // Indexing a file takes a second for each gigabyte, and everything else builds on it.
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

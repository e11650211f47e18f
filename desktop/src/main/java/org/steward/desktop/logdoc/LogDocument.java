package org.steward.desktop.logdoc;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.steward.desktop.logdoc.index.Blocks;

/**
 * A log of any size, on this machine or another, followed while it is open.
 *
 * <p>The last lines are there first, then those before them. A local file is indexed from its end to its beginning by
 * itself; of a remote log only the end is loaded, and more when {@link #loadEarlier} or {@link #loadAll} ask for it.
 * When the log is rotated, the lines of the old file stay and those of the new one follow on them. When it is truncated,
 * the lines before are gone, and the numbers go on.
 *
 * <p>Safe for any thread; nothing here blocks but {@link #read}.
 */
public interface LogDocument extends Lines, AutoCloseable {

    /** What people call it: a path, or whatever it was opened as. */
    String name();

    /** What is known of it now. */
    LogState state();

    /**
     * Tells of changes, beginning with the state of now. States are conflated: at most about thirty in a second come,
     * and the last one always does.
     *
     * @param listener called by one thread at a time, a thread of the document; must not block. Hand on through a
     *     Conflater
     * @return ends it
     */
    Subscription listen(Consumer<LogState> listener);

    /** Loads a piece before what is there; nothing happens where that is not needed or is under way. */
    void loadEarlier();

    /** Loads all there is before what is there; {@link LogState#loading} tells how far it is. */
    void loadAll();

    /** Ends {@link #loadAll} and {@link #loadEarlier} after the piece that is just being loaded. */
    void cancelLoading();

    /** Takes the next older rotated file, {@code .1} first, {@code .2} by the next call; they come before the first line. */
    void loadOlderFile();

    /** When a line was seen to be written: known for lines that came while the document was open. */
    Optional<Instant> receivedAt(long line);

    /** Its parts, for those who scan all of it. */
    Blocks blocks();

    /** Ends following and indexing and gives up files. Reads fail from then on. */
    @Override
    void close();

    /** Something that goes on until it is closed. */
    interface Subscription extends AutoCloseable {
        /** Ends it; nothing comes any more once this returns, apart from what is just under way. */
        @Override
        void close();
    }
}

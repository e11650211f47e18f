package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import org.steward.client.RpcFault;
import org.steward.client.logs.LogPiece;
import org.steward.client.logs.LogPosition;
import org.steward.client.logs.LogSource;
import org.steward.desktop.logdoc.index.BlockList;

/**
 * Loads what is before the known part of a remote file, or a file that comes before it, piece by piece from its end. Loading is for the document's thread; wishes may
 * come from any.
 */
final class EarlierLines {

    private static final int PIECE = LogSource.MAX_READ;
    /** A line that is longer than so many bytes is not looked for further without being asked. */
    private static final int FAR = 4 << 20;

    /** What somebody waits for. */
    enum Wanted { NOTHING, PIECE, ALL }

    private final LogSource source;
    private final Spool spool;
    private final ForwardIndex index;
    private final BlockList list;
    private final BlockDocument document;
    private final LogPosition first;
    private volatile long from;
    private volatile boolean isLost;
    private volatile Wanted wanted = Wanted.NOTHING;

    /** The first bytes known are those at {@code first}; there are none when that is the end of an older file. */
    EarlierLines(LogSource source, Spool spool, ForwardIndex index, LogPosition first, BlockList list,
            BlockDocument document) {
        this.source = source;
        this.spool = spool;
        this.index = index;
        this.first = first;
        this.from = first.offset();
        this.list = list;
        this.document = document;
    }

    void want(Wanted other) {
        // Whoever wants all does not want less because somebody scrolls.
        if (other != Wanted.PIECE || wanted == Wanted.NOTHING) {
            wanted = isOver() ? Wanted.NOTHING : other;
        }
    }

    boolean isWanted() {
        return !isOver() && (wanted != Wanted.NOTHING || isLookingForALine());
    }

    /** The end of the log may be in the middle of a long line. */
    private boolean isLookingForALine() {
        return list.endLine() == list.firstLine() && first.offset() - from < FAR;
    }

    /** Whether nothing comes any more. */
    boolean isOver() {
        return from == 0 || isLost || spool.log().isGone();
    }

    OptionalDouble progress() {
        long size = Math.max(first.offset(), spool.log().end());
        return isWanted() && size > 0 ? OptionalDouble.of((size - from) / (double) size) : OptionalDouble.empty();
    }

    /** Loads one piece if one is wanted; true then. */
    boolean load() throws IOException, RpcFault {
        if (!isWanted()) {
            return false;
        }
        long begin = Math.max(0, from - PIECE);
        if (!spool.hasRoom(from - begin)) {
            wanted = Wanted.NOTHING;
            throw new Spool.Full("the disk for temporary files is full", null);
        }
        for (long at = begin; at < from;) {
            Optional<LogPiece> piece = source.readAt(new LogPosition(first.generation(), at), (int) (from - at));
            if (piece.isEmpty() || piece.get().bytes().length == 0) {
                isLost = true;
                document.note(LogNotice.Kind.GAP, list.firstLine());
                wanted = Wanted.NOTHING;
                return true;
            }
            spool.write(at, ByteBuffer.wrap(piece.get().bytes()));
            at = piece.get().end().offset();
        }
        if (spool.log().end() == 0) {
            index.beginBefore(begin, from);
        } else {
            index.earlier(begin, from);
        }
        from = begin;
        if (wanted == Wanted.PIECE || begin == 0) {
            wanted = Wanted.NOTHING;
        }
        document.changed();
        return true;
    }
}

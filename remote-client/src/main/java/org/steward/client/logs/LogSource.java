package org.steward.client.logs;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.steward.client.RpcFault;

/**
 * One log as an array of bytes that grows at its end, and is now and then replaced by a new one.
 *
 * <p>All methods throw {@link org.steward.client.transport.TransportException}, or another {@code IOException} for a
 * local file, when the bytes cannot be had now, and may be called again; {@link RpcFault} when the server says no:
 * {@code BAD_NAME} for a process it does not know, {@code FAILED} for a log it cannot read. A log that does not exist
 * yet is empty.
 *
 * <p><b>Exactness.</b> Local files and stewardd give the bytes as they are. A stock supervisord gives text, and only
 * where the bytes are UTF-8: then these are the very same bytes. A byte that is not part of any UTF-8 character it will
 * not send; {@code 0xFF} stands for it, which every decoder shows as U+FFFD, and the piece is marked as not exact. So
 * offsets are true in any case.
 *
 * <p>For one thread at a time. Followers are independent of each other and of their source's own reads.
 */
public interface LogSource extends Closeable {

    /** The most bytes that one read gives. */
    int MAX_READ = 256 << 10;

    /** The end of the log: its newest file, and how many bytes that has. */
    LogPosition end() throws IOException, RpcFault;

    /** Bytes in the newest file. */
    default long size() throws IOException, RpcFault {
        return end().offset();
    }

    /** Which file is the newest; see {@link LogPosition#generation}. */
    default String generation() throws IOException, RpcFault {
        return end().generation();
    }

    /**
     * Reads the newest file.
     *
     * @param offset first byte, 0 or more
     * @param length how many bytes at most; never more than {@value #MAX_READ}
     * @return bytes from exactly that offset on; fewer than asked for also within the file, none only at its end. Its
     *     generation tells whether the file is still the one of an earlier read
     */
    LogPiece read(long offset, int length) throws IOException, RpcFault;

    /**
     * The last bytes of the newest file, in as few requests as the server allows.
     *
     * @param length how many bytes at most, never more than {@value #MAX_READ}
     * @return bytes up to the end as it was; its end is a place to follow from
     */
    default LogPiece last(int length) throws IOException, RpcFault {
        LogPosition end = end();
        long from = Math.max(0, end.offset() - Math.clamp(length, 0, MAX_READ));
        if (end.generation().isEmpty()) {
            return new LogPiece(end, new byte[0], true);
        }
        LogPiece piece = read(from, (int) (end.offset() - from));
        return piece.at().generation().equals(end.generation()) ? piece
                : new LogPiece(new LogPosition(piece.at().generation(), 0), new byte[0], true);
    }

    /**
     * Reads the file of a place, also when it is not the newest any more, where the server can.
     *
     * @return empty when the bytes of that file cannot be had any more
     */
    default Optional<LogPiece> readAt(LogPosition at, int length) throws IOException, RpcFault {
        return Optional.of(read(at.offset(), length))
                .filter(piece -> piece.at().generation().equals(at.generation()));
    }

    /** Whether files that were rotated away can be had, see {@link #before}. */
    default boolean givesOlder() {
        return false;
    }

    /**
     * The end of the file that came before another one. A file that was rotated away does not grow any more.
     *
     * @param generation a file that this source told of, wherever it is now
     * @return empty when there is no such file any more, or the server does not give it
     */
    default Optional<LogPosition> before(String generation) throws IOException, RpcFault {
        return Optional.empty();
    }

    /**
     * Follows the log from a place on.
     *
     * @param from a place that this source told; if the log did not exist then, following begins with the oldest file
     *     there is when it does
     */
    LogFollower follow(LogPosition from) throws IOException, RpcFault;

    /**
     * Follows the log from so many bytes before its end.
     *
     * @param bytes at most; 0 for only what is new
     */
    default LogFollower followLast(long bytes) throws IOException, RpcFault {
        LogPosition end = end();
        return follow(new LogPosition(end.generation(), Math.max(0, end.offset() - bytes)));
    }

    /** Gives up what the source holds open. Its followers live on. */
    @Override
    void close();
}

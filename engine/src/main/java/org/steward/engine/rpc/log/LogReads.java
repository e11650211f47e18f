package org.steward.engine.rpc.log;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.protocol.Fault;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.rpc.Arguments;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RootReply;
import org.steward.engine.rpc.RpcFault;

/**
 * Reads parts of logs with supervisord's idea of offset and length, which are bytes.
 *
 * <p>What is short is read at once. What is long is sent from the file while the client takes it, so that no answer,
 * however large the log, needs more memory than another. Within a multicall, whose answers must be complete before the
 * first is sent, a part may have {@value #MULTICALL} bytes. Loop thread only.
 */
public final class LogReads {
    private static final int SHORT = 256 << 10;
    private static final int MULTICALL = 4 << 20;

    private final Posix posix;
    private final LongAnswers longAnswers;

    /** Writes an answer around the text of a log. */
    @FunctionalInterface
    interface Frame {
        void write(XmlRpcWriter out, byte[] text, int length);
    }

    public LogReads(Posix posix, EventLoop loop) {
        this.posix = posix;
        this.longAnswers = new LongAnswers(posix, loop);
    }

    /**
     * Answers with bytes from an offset on, or with the last ones for a negative offset.
     *
     * @param first index of the offset among the arguments; the length follows
     */
    public void read(Optional<Path> log, Arguments a, int first, Reply reply) throws RpcFault {
        if (log.isEmpty()) {
            throw new RpcFault(Fault.NO_FILE);
        }
        String path = log.get().toString();
        Optional<FileStatus> status = posix.status(path);
        if (status.isEmpty()) {
            throw new RpcFault(Fault.NO_FILE, path);
        }
        long offset = a.integer(first);
        long length = a.integer(first + 1);
        if (offset < 0 && length != 0 || length < 0) {
            throw new RpcFault(Fault.BAD_ARGUMENTS);
        }
        int fd = open(path, status.get());
        long size = size(fd);
        long from = offset < 0 ? Math.max(0, size + offset) : Math.min(offset, size);
        long count = length == 0 || offset < 0 ? size - from : Math.min(length, size - from);
        deliver(fd, from, count, (out, text, n) -> out.string(text, 0, n), reply);
    }

    /** Answers with the newest bytes, the size of the log, and whether some were left out. */
    public void tail(Optional<Path> log, Arguments a, int first, Reply reply) throws RpcFault {
        Optional<FileStatus> status = log.flatMap(path -> posix.status(path.toString()));
        if (status.isEmpty()) {
            reply.answer(out -> writeTail(out, new byte[0], 0, 0, false));
            return;
        }
        long offset = a.integer(first);
        long length = a.integer(first + 1);
        int fd;
        try {
            fd = open(log.get().toString(), status.get());
        } catch (RpcFault fault) {
            reply.answer(out -> writeTail(out, new byte[0], 0, offset, false));
            return;
        }
        long size = size(fd);
        boolean overflow = size > offset + length;
        long from = overflow ? size - 1 : offset;
        long count = length;
        if (from + count > size) {
            // Whatever was asked for, the last bytes are sent, seen or not: clients count on it and cut.
            count = from > size - 1 ? 0 : count;
            from = size - count;
        }
        from = Math.max(0, from);
        count = Math.clamp(count, 0, size - from);
        deliver(fd, from, count, (out, text, n) -> writeTail(out, text, n, size, overflow), reply);
    }

    private static void writeTail(XmlRpcWriter out, byte[] text, int length, long offset, boolean overflow) {
        out.startArray().string(text, 0, length).intValue(offset).booleanValue(overflow).endArray();
    }

    /** Only plain files: reading a pipe or a terminal would wait, or take what is meant for others. */
    private int open(String path, FileStatus status) throws RpcFault {
        if (!status.isRegular()) {
            throw new RpcFault(Fault.FAILED);
        }
        try {
            return posix.open(path, Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
        } catch (PosixException e) {
            throw new RpcFault(Fault.FAILED);
        }
    }

    private long size(int fd) throws RpcFault {
        try {
            return posix.status(fd).size();
        } catch (PosixException e) {
            posix.close(fd);
            throw new RpcFault(Fault.FAILED);
        }
    }

    /** Sends the part and closes the file. */
    private void deliver(int fd, long from, long count, Frame frame, Reply reply) throws RpcFault {
        if (count > SHORT && reply instanceof RootReply root) {
            longAnswers.send(fd, from, count, frame, root);
            return;
        }
        try {
            if (count > MULTICALL) {
                throw new RpcFault(Fault.FAILED, "more than " + MULTICALL + " bytes of log within system.multicall");
            }
            byte[] text = new byte[(int) count];
            int length = readFully(fd, from, text);
            reply.answer(out -> frame.write(out, text, length));
        } finally {
            posix.close(fd);
        }
    }

    private int readFully(int fd, long from, byte[] text) throws RpcFault {
        ByteBuffer buffer = longAnswers.buffer();
        int length = 0;
        while (length < text.length) {
            buffer.clear().limit(Math.min(buffer.capacity(), text.length - length));
            int n = posix.pread(fd, buffer, from + length);
            if (n < 0) {
                throw new RpcFault(Fault.FAILED);
            }
            if (n == 0) {
                break;
            }
            buffer.flip().get(text, length, n);
            length += n;
        }
        return length;
    }
}

package org.steward.engine.rpc.log;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.steward.client.protocol.Fault;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.rpc.Arguments;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcFault;

/**
 * Reads logs as the bytes they are, and through rotations: a reader says which file it was in, wherever that has been
 * moved since, and is told which file came after it.
 *
 * <p>A file's name for this purpose is its device and inode. That is good while the file exists; a reader that comes
 * after it is gone may find its inode in use again, and must compare what it has read before. Loop thread only.
 */
public final class LogPieces {
    /** The most that one answer holds. */
    private static final int MOST = 256 << 10;
    private static final String OLDEST = "oldest";

    private final Posix posix;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(32 << 10);

    private record Found(String path, FileStatus status, Optional<FileStatus> newer) {}

    public LogPieces(Posix posix) {
        this.posix = posix;
    }

    /** Answers for a log; {@code first} is the index of the file among the arguments, offset and length follow. */
    public void read(Optional<Path> log, Arguments a, int first, Reply reply) throws RpcFault {
        String wanted = a.string(first);
        long offset = a.integer(first + 1);
        long length = a.integer(first + 2);
        if (offset < 0 || length < 0) {
            throw new RpcFault(Fault.BAD_ARGUMENTS);
        }
        Optional<FileStatus> newest = log.flatMap(path -> posix.status(path.toString())).filter(FileStatus::isRegular);
        Optional<Found> found = newest.flatMap(status -> find(log.get().toString(), status, wanted));
        if (found.isEmpty()) {
            answer(newest, false, 0, new byte[0], Optional.empty(), reply);
            return;
        }
        FileStatus file = found.get().status;
        byte[] data = bytes(found.get().path, offset, (int) Math.min(length, MOST));
        answer(Optional.of(file), true, offset, data, found.get().newer, reply);
    }

    /** The log itself, or the backup that the wanted file has become, or the oldest one. */
    private Optional<Found> find(String path, FileStatus newest, String wanted) {
        if (wanted.isEmpty() || wanted.equals(name(newest))) {
            return Optional.of(new Found(path, newest, Optional.empty()));
        }
        int number = 1;
        Found found = new Found(path, newest, Optional.empty());
        for (Optional<FileStatus> next = posix.status(path + ".1"); next.isPresent();
                next = posix.status(path + "." + number)) {
            found = new Found(path + "." + number, next.get(), Optional.of(found.status));
            if (wanted.equals(name(next.get()))) {
                return Optional.of(found);
            }
            number++;
        }
        return wanted.equals(OLDEST) ? Optional.of(found) : Optional.empty();
    }

    private static String name(FileStatus file) {
        return Long.toHexString(file.device()) + "." + Long.toHexString(file.inode());
    }

    private byte[] bytes(String path, long offset, int length) throws RpcFault {
        byte[] data = new byte[length];
        int done = 0;
        try {
            int fd = posix.open(path, Posix.O_RDONLY | Posix.O_NONBLOCK, 0);
            try {
                int n;
                do {
                    buffer.clear().limit(Math.min(buffer.capacity(), length - done));
                    n = posix.pread(fd, buffer, offset + done);
                    buffer.flip().get(data, done, Math.max(0, n));
                    done += Math.max(0, n);
                } while (n > 0 && done < length);
            } finally {
                posix.close(fd);
            }
        } catch (PosixException e) {
            throw new RpcFault(Fault.FAILED);
        }
        return Arrays.copyOf(data, done);
    }

    private static void answer(Optional<FileStatus> file, boolean known, long offset, byte[] data,
            Optional<FileStatus> newer, Reply reply) {
        reply.answer(out -> {
            out.startStruct();
            out.member("file").string(file.isPresent() ? name(file.get()) : "");
            out.member("known").booleanValue(known);
            out.member("offset").longValue(offset);
            out.member("size").longValue(file.isPresent() ? file.get().size() : 0);
            out.member("data").base64(data);
            out.member("newer").string(newer.isPresent() ? name(newer.get()) : "");
            out.endStruct();
        });
    }
}

package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.steward.client.logs.LogFollower;
import org.steward.client.logs.LogPiece;
import org.steward.client.logs.LogPosition;
import org.steward.client.logs.LogSource;
import org.steward.client.logs.LogSources;
import org.steward.client.RpcFault;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/** A log as a server would give it: a file, the reads of which are counted, and now and then the server is away. */
final class FakeLog implements LogSource {

    private final LogSource file;
    private volatile boolean isAway;
    private volatile long most = Long.MAX_VALUE;
    private volatile long bytes;
    private volatile int reads;

    FakeLog(Path path) {
        this.file = LogSources.ofFile(path);
    }

    void away(boolean now) {
        isAway = now;
    }

    /** Reads wait once so many bytes have been read in all, until more are allowed. */
    void pauseAfter(long bytesInAll) {
        most = bytesInAll;
    }

    long bytes() {
        return bytes;
    }

    int reads() {
        return reads;
    }

    void check() throws TransportException {
        if (isAway) {
            throw new TransportException(FailureLayer.CONNECT_REFUSED, "nobody is there");
        }
    }

    @Override
    public synchronized LogPosition end() throws IOException, RpcFault {
        check();
        return file.end();
    }

    @Override
    public synchronized LogPiece read(long offset, int length) throws IOException, RpcFault {
        check();
        while (bytes >= most) {
            LockSupport.parkNanos(1_000_000);
        }
        // Shorter than asked for, as servers may do.
        LogPiece piece = file.read(offset, Math.min(length, 100_000));
        bytes += piece.bytes().length;
        reads++;
        return piece;
    }

    @Override
    public synchronized LogFollower follow(LogPosition from) throws IOException, RpcFault {
        check();
        return file.follow(from);
    }

    @Override
    public void close() {
        file.close();
    }
}

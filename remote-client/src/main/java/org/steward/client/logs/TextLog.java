package org.steward.client.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.LogTail;
import org.steward.client.transport.TransportException;

/**
 * A log of a stock supervisord, over RPC.
 *
 * <p>The server does not say which file is the newest. So the furthest bytes read are kept and now and then read again:
 * when they are others, it is another generation.
 */
final class TextLog implements LogSource {

    /** The one log there is, for {@link Generations}. */
    static final String FILE = "1";
    private static final Duration FASTEST = Duration.ofMillis(100);
    private static final Duration SLOWEST = Duration.ofSeconds(1);
    /** Reads of a log that is replaced again and again, before the last is believed. */
    private static final int ATTEMPTS = 3;

    private final SupervisorClient client;
    private final LogName log;
    private final TextReads reads;
    private final Generations generations = new Generations();
    private final Tail furthest = new Tail();
    private long furthestEnd;

    TextLog(SupervisorClient client, LogName log) {
        this.client = client;
        this.log = log;
        this.reads = new TextReads(client, log);
    }

    @Override
    public LogPosition end() throws RpcFault, TransportException {
        verify();
        return new LogPosition(generations.of(FILE), sizeNow());
    }

    private long sizeNow() throws RpcFault, TransportException {
        if (log instanceof LogName.OfProcess process) {
            try {
                LogTail tail = client.tailProcessLog(process.namespec(), process.channel(), 0, 0);
                return tail.offset();
            } catch (TransportException e) {
                // Python's XML-RPC has no number for 2 GiB and more.
                if (e.status() != 500) {
                    throw e;
                }
            }
        }
        return TextSize.of(reads);
    }

    /** Finds out whether the log is still the one that was read. */
    private void verify() throws RpcFault, TransportException {
        String seen = generations.of(FILE);
        TextReads.Chunk now = reads.read(furthestEnd - furthest.length(), furthest.length());
        if (!furthest.isStartOf(now.bytes())) {
            generations.after(FILE, seen);
            furthest.clear();
            furthestEnd = 0;
        }
    }

    @Override
    public LogPiece last(int length) throws IOException, RpcFault {
        if (log instanceof LogName.OfProcess process && furthest.length() == 0) {
            try {
                String method = process.channel() == LogChannel.STDOUT
                        ? "supervisor.tailProcessStdoutLog" : "supervisor.tailProcessStderrLog";
                Object value = client.call(method, process.namespec(), 0, Math.clamp(length, 1, MAX_READ));
                LogTail tail = LogTail.of(value instanceof List<?> list ? list : List.of());
                byte[] bytes = tail.text().getBytes(StandardCharsets.UTF_8);
                // Anything else than the very bytes has another length.
                if (bytes.length == Math.min(length, tail.offset()) && bytes.length > 0) {
                    LogPosition at = new LogPosition(generations.of(FILE), tail.offset() - bytes.length);
                    furthestEnd = tail.offset();
                    furthest.set(bytes, bytes.length);
                    furthest.cutToText();
                    return new LogPiece(at, bytes, true);
                }
            } catch (TransportException e) {
                // What is no text comes as an error; it is read in pieces then.
                if (e.status() != 500) {
                    throw e;
                }
            } catch (RpcFault fault) {
                if (fault.is(Fault.BAD_NAME)) {
                    throw fault;
                }
            }
        }
        return LogSource.super.last(length);
    }

    @Override
    public LogPiece read(long offset, int length) throws RpcFault, TransportException {
        LogPiece piece = readOnce(offset, length);
        // Replaced between the bytes and the look at it: it cannot be told whose bytes they are.
        for (int i = 0; i < ATTEMPTS && !piece.at().generation().equals(generations.of(FILE)); i++) {
            piece = readOnce(offset, length);
        }
        return piece;
    }

    private LogPiece readOnce(long offset, int length) throws RpcFault, TransportException {
        LogPosition at = new LogPosition(generations.of(FILE), offset);
        TextReads.Chunk chunk = reads.read(offset, Math.clamp(length, 0, MAX_READ));
        byte[] bytes = chunk.bytes();
        boolean exact = chunk.exact();
        if (bytes.length == 0 && chunk.isCut()) {
            // Nothing but the beginning of a character: it is there, and this is all that can be said of it.
            long size = Math.min(sizeNow(), offset + length);
            bytes = new byte[Math.clamp(size - offset, 0, 3)];
            Arrays.fill(bytes, (byte) 0xFF);
            exact = false;
        }
        verify();
        boolean isSame = at.generation().equals(generations.of(FILE));
        if (isSame && offset + bytes.length > furthestEnd && bytes.length > 0 && exact) {
            furthestEnd = offset + bytes.length;
            furthest.set(bytes, bytes.length);
            furthest.cutToText();
        }
        return new LogPiece(at, bytes, exact);
    }

    @Override
    public LogFollower follow(LogPosition from) throws RpcFault, TransportException {
        return new LogFollower(new TextFollowing(reads, generations, from), FASTEST, SLOWEST);
    }

    @Override
    public void close() {
        // The client belongs to whoever made it.
    }
}

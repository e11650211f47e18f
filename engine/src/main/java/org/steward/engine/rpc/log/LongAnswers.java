package org.steward.engine.rpc.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.steward.client.protocol.Fault;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;
import org.steward.engine.rpc.RootReply;
import org.steward.engine.rpc.RpcFault;

/**
 * Sends long parts of logs. The text is gone through twice: by a thread of its own to learn how long it is as XML,
 * which the header of the answer must tell, and by the loop, piece by piece, as the client takes it.
 */
final class LongAnswers {
    private static final byte[] EMPTY_TEXT = "<string></string>".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT_AT = "<string>".length();

    private final Posix posix;
    private final EventLoop loop;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(32 << 10);
    /** One thread, gone when idle: disks do not become faster by more. */
    private final ThreadPoolExecutor measurer = new ThreadPoolExecutor(
            0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LongAnswers::thread);

    LongAnswers(Posix posix, EventLoop loop) {
        this.posix = posix;
        this.loop = loop;
    }

    private static Thread thread(Runnable task) {
        return Thread.ofPlatform().name("log-measurer").daemon().unstarted(task);
    }

    /** The loop's buffer for reading logs; filled and emptied within one call. */
    ByteBuffer buffer() {
        return buffer;
    }

    /** Answers with the frame around this part of the file, and closes the file in the end. */
    void send(int fd, long from, long count, LogReads.Frame frame, RootReply reply) {
        AtomicBoolean abandoned = new AtomicBoolean();
        reply.onAbandoned(() -> abandoned.set(true));
        measurer.execute(() -> {
            LogText text = new LogText(posix, fd, from, count, ByteBuffer.allocateDirect(32 << 10));
            long length = 0;
            while (text.hasMore() && !abandoned.get()) {
                length += text.next(Integer.MAX_VALUE).remaining();
            }
            long measured = length;
            loop.post(() ->
                    answer(new LogText(posix, fd, from, count, buffer), measured, text.isShort(), frame, reply));
        });
    }

    private void answer(LogText text, long length, boolean isShort, LogReads.Frame frame, RootReply reply) {
        if (isShort || !reply.isOpen()) {
            text.close();
            reply.fault(new RpcFault(Fault.FAILED));
            return;
        }
        XmlRpcWriter empty = new XmlRpcWriter();
        empty.startResponse();
        frame.write(empty, new byte[0], 0);
        byte[] message = empty.endResponse().toByteArray();
        int at = indexOf(message, EMPTY_TEXT) + TEXT_AT;
        LongAnswer body = new LongAnswer(
                text, length, Arrays.copyOf(message, at), Arrays.copyOfRange(message, at, message.length));
        reply.exchange().stream("text/xml", message.length + length, body);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }
}

package org.steward.client.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * One open connection as two byte streams, with time limits and a way to end it from any thread.
 *
 * <p>A blocking channel rather than a socket with a read timeout, because unix sockets have none in Java. A limit is a
 * timer that closes the channel, which wakes whoever reads or writes; {@link #failure} then knows why it was closed.
 */
final class Wire implements Closeable, Runnable {

    private final SocketChannel channel;
    private final String server;
    private final OpenWires wires;
    private InputStream in;
    private OutputStream out;
    private boolean encrypted;
    private volatile boolean late;
    private volatile boolean cancelled;
    private Future<?> limit;

    Wire(SocketChannel channel, String server, OpenWires wires) {
        this.channel = channel;
        this.server = server;
        this.wires = wires;
    }

    String server() {
        return server;
    }

    SocketChannel channel() {
        return channel;
    }

    InputStream in() {
        if (in == null) {
            in = Channels.newInputStream(channel);
        }
        return in;
    }

    OutputStream out() {
        if (out == null) {
            out = Channels.newOutputStream(channel);
        }
        return out;
    }

    /** From here on all bytes go through this TLS socket, which lies over the channel. */
    void encryptWith(SSLSocket socket) throws IOException {
        in = socket.getInputStream();
        out = socket.getOutputStream();
        encrypted = true;
    }

    /** Whatever is done until {@link #endLimit} must not take longer; zero means no limit. */
    void startLimit(Duration time) {
        if (!time.isZero()) {
            limit = ForkJoinPool.commonPool().schedule(this, time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void endLimit() {
        if (limit != null) {
            limit.cancel(false);
            limit = null;
        }
    }

    /** The limit is over. */
    @Override
    public void run() {
        late = true;
        close();
    }

    /** Ends whatever is going on, from any thread. */
    void cancel() {
        cancelled = true;
        close();
    }

    /** Whether the peer has kept the idle connection open; with TLS one cannot tell and it is believed. */
    boolean isStillOpen() {
        if (encrypted) {
            return channel.isOpen();
        }
        try {
            channel.configureBlocking(false);
            int read = channel.read(ByteBuffer.allocate(1));
            channel.configureBlocking(true);
            return read == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an I/O error on this connection means. */
    TransportException failure(IOException error) {
        if (error instanceof TransportException known) {
            return known;
        }
        if (late) {
            return new TransportException(FailureLayer.TIMEOUT, server + " did not answer in time");
        }
        if (cancelled || error instanceof ClosedByInterruptException) {
            return new TransportException(FailureLayer.CANCELLED, "call to " + server + " was cancelled");
        }
        if (error instanceof SSLException) {
            return new TransportException(FailureLayer.TLS, "TLS with " + server + " failed: " + error.getMessage());
        }
        return new TransportException(FailureLayer.CONNECTION_LOST, server + " closed the connection: "
                + error.getMessage());
    }

    @Override
    public void close() {
        wires.remove(this);
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to be saved on a connection that is being given up.
        }
    }
}

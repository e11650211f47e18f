package org.steward.client.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * A log that the server keeps sending as it grows.
 *
 * <p>Reading blocks until there is more; it ends with -1 when the server ends the stream and with a
 * {@link TransportException} when the connection breaks, the stream is closed from another thread, or the reading
 * thread is interrupted.
 */
public final class LogStream extends InputStream {

    private final HttpConnection connection;
    private final boolean chunked;
    private int left;
    private boolean started;
    private boolean ended;

    LogStream(HttpConnection connection, boolean chunked) {
        this.connection = connection;
        this.chunked = chunked;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws TransportException {
        if (length == 0) {
            return 0;
        }
        try {
            if (!chunked) {
                return connection.read(target, offset, length);
            }
            if (left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int read = connection.read(target, offset, Math.min(length, left));
            if (read < 0) {
                throw new EOFException("end of the connection inside a chunk");
            }
            left -= read;
            return read;
        } catch (IOException e) {
            throw connection.wire().failure(e);
        }
    }

    private void nextChunk() throws IOException {
        if (started) {
            connection.readLine();
        }
        started = true;
        left = connection.readChunkSize();
        ended = left == 0;
    }

    /** Ends the stream; a read in progress ends too. */
    @Override
    public void close() {
        connection.wire().cancel();
    }
}

package org.steward.client.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTTP to one server: keeps a connection or two open between calls, where the server allows it.
 *
 * <p>Several threads may call at once; each call has a connection of its own. Nothing is connected before the first
 * call. {@link #close} ends the calls in progress.
 */
public final class HttpTransport implements Closeable {

    private static final int MAX_IDLE = 2;
    private static final long MAX_IDLE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Endpoint endpoint;
    private final TransportOptions options;
    private final Connector connector;
    private final OpenWires wires = new OpenWires();
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final String headers;

    /** A transport to this server. */
    public HttpTransport(Endpoint endpoint, TransportOptions options) {
        this.endpoint = endpoint;
        this.options = options;
        this.connector = connector(endpoint, options);
        this.headers = "Host: " + endpoint.hostHeader() + "\r\nUser-Agent: steward\r\n"
                + (options.credentials().isPresent()
                        ? "Authorization: " + options.credentials().get().header() + "\r\n" : "");
    }

    private static Connector connector(Endpoint endpoint, TransportOptions options) {
        if (endpoint instanceof Endpoint.UnixSocket socket) {
            return new UnixConnector(socket.path(), options.connectTimeout(), endpoint.url());
        }
        if (endpoint instanceof Endpoint.Http http) {
            return new TcpConnector(http, options);
        }
        return new SshConnector((Endpoint.Ssh) endpoint, options);
    }

    /** The server this talks to. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** How it talks to it. */
    public TransportOptions options() {
        return options;
    }

    /**
     * Sends XML and waits for the answer.
     *
     * @param path below the endpoint's prefix, such as {@code /RPC2}
     * @param body what to send; only the first {@code length} bytes count
     * @param length how many
     * @param limit longest wait for the whole answer; zero means for ever
     * @param repeatable whether the request may be sent twice, when a connection kept open turns out to be dead
     * @return the answer, whatever its status
     */
    public HttpReply post(String path, byte[] body, int length, Duration limit, boolean repeatable)
            throws TransportException {
        String head = "POST " + endpoint.prefix() + path + " HTTP/1.1\r\n" + headers
                + "Content-Type: text/xml\r\nAccept: text/xml\r\nContent-Length: " + length + "\r\n\r\n";
        HttpConnection kept = takeIdle();
        if (kept != null) {
            try {
                return exchange(kept, head, body, length, limit);
            } catch (TransportException e) {
                if (!repeatable || kept.isAnswered() || e.layer() != FailureLayer.CONNECTION_LOST) {
                    throw e;
                }
            }
        }
        HttpConnection fresh = new HttpConnection(connector.connect(wires), options.maxAnswer());
        try {
            return exchange(fresh, head, body, length, limit);
        } catch (TransportException e) {
            throw fresh.isAnswered() || e.layer() != FailureLayer.CONNECTION_LOST ? e : connector.explain(e);
        }
    }

    private HttpReply exchange(HttpConnection connection, String head, byte[] body, int length, Duration limit)
            throws TransportException {
        Wire wire = connection.wire();
        wire.startLimit(limit);
        boolean kept = false;
        try {
            connection.send(head, body, length);
            HttpReply reply = connection.readReply();
            kept = connection.isReusable();
            return reply;
        } catch (IOException e) {
            throw wire.failure(e);
        } finally {
            wire.endLimit();
            if (kept) {
                keep(connection);
            } else {
                wire.close();
            }
        }
    }

    /**
     * Opens an endless answer, such as {@code /logtail/web/stdout}.
     *
     * @param path below the endpoint's prefix, already percent-encoded
     * @return the stream; the caller closes it
     * @throws TransportException also for any status but 200, with that status
     */
    public LogStream stream(String path) throws TransportException {
        HttpConnection connection = new HttpConnection(connector.connect(wires), options.maxAnswer());
        Wire wire = connection.wire();
        wire.startLimit(options.readTimeout());
        HttpHead head = null;
        try {
            connection.send("GET " + endpoint.prefix() + path + " HTTP/1.1\r\n" + headers + "\r\n", new byte[0], 0);
            head = connection.readHead();
        } catch (IOException e) {
            TransportException failure = wire.failure(e);
            throw connection.isAnswered() || failure.layer() != FailureLayer.CONNECTION_LOST ? failure
                    : connector.explain(failure);
        } finally {
            wire.endLimit();
            if (head == null || head.status != 200) {
                wire.close();
            }
        }
        if (head.status == 401) {
            throw new TransportException(FailureLayer.CREDENTIALS, endpoint.url()
                    + " refused the user name and password", 401);
        }
        if (head.status != 200) {
            throw new TransportException(FailureLayer.HTTP_STATUS, endpoint.url() + path + " answered " + head.status
                    + " " + head.reason, head.status);
        }
        return new LogStream(connection, head.chunked);
    }

    private HttpConnection takeIdle() {
        while (true) {
            HttpConnection connection;
            synchronized (idle) {
                connection = idle.pollFirst();
            }
            if (connection == null || connection.idleNanos() < MAX_IDLE_NANOS && connection.wire().isStillOpen()) {
                return connection;
            }
            connection.wire().close();
        }
    }

    private void keep(HttpConnection connection) {
        connection.markIdle();
        HttpConnection surplus = null;
        synchronized (idle) {
            idle.addFirst(connection);
            if (idle.size() > MAX_IDLE) {
                surplus = idle.pollLast();
            }
        }
        if (surplus != null) {
            surplus.wire().close();
        }
    }

    /** Ends the calls in progress and closes every connection; later calls fail as cancelled. */
    @Override
    public void close() {
        wires.cancelAll();
        connector.close();
    }
}

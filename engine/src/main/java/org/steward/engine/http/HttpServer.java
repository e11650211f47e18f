package org.steward.engine.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** One listening socket and the clients on it. Loop thread only. */
final class HttpServer {
    private static final int ACCEPTS_PER_TURN = 64;
    private static final long PAUSE_NANOS = 500_000_000L;

    private final String section;
    private final Optional<BasicAuth> auth;
    private final List<HttpHandler> handlers;
    private final Wire wire;
    private final MainLog log;
    private final Refusals refusals;
    private final ListeningSocket socket;
    private final Set<HttpConnection> connections = new HashSet<>();
    private boolean full;
    private boolean sweeping;
    private boolean closed;

    HttpServer(HttpServerConfig config, List<HttpHandler> handlers, Wire wire, MainLog log, Refusals refusals,
            ListeningSocket socket) throws PosixException {
        this.section = config.section();
        this.auth = config.credentials().map(BasicAuth::new);
        this.handlers = handlers;
        this.wire = wire;
        this.log = log;
        this.refusals = refusals;
        this.socket = socket;
        wire.loop.watch(socket.fd(), Posix.EPOLLIN, events -> accept());
    }

    // ---- connections -------------------------------------------------------------------------------------------

    private void accept() {
        for (int i = 0; i < ACCEPTS_PER_TURN && !closed; i++) {
            int fd = wire.posix.accept(socket.fd());
            if (fd == -Errno.EAGAIN || fd == -Errno.EINTR || fd == -Errno.ECONNABORTED) {
                return;
            }
            if (fd < 0) {
                // No descriptors or no memory: the client still waits, and would wake the loop again at once.
                pause(fd);
                return;
            }
            if (connections.size() >= wire.limits.connections()) {
                wire.posix.close(fd);
                if (!full) {
                    full = true;
                    log.warn("HTTP server '" + section + "' has " + connections.size()
                            + " connections and takes no more until some are closed");
                }
            } else {
                open(fd);
            }
        }
    }

    private void open(int fd) {
        wire.posix.setNoDelay(fd);
        HttpConnection connection = new HttpConnection(this, wire, fd);
        try {
            wire.loop.watch(fd, Posix.EPOLLIN, connection);
        } catch (PosixException e) {
            wire.posix.close(fd);
            report("cannot watch a connection: " + e.getMessage());
            return;
        }
        connections.add(connection);
        if (!sweeping) {
            sweeping = true;
            wire.loop.after(wire.limits.sweepNanos(), this::sweep);
        }
    }

    /** With no descriptor left, accepting would fail again at once, and again: wait for one to become free. */
    private void pause(int error) {
        report("cannot accept a connection: " + Errno.name(-error) + ", no free descriptor; raise minfds");
        try {
            wire.loop.rewatch(socket.fd(), 0);
            wire.loop.after(PAUSE_NANOS, this::unpause);
        } catch (PosixException e) {
            report("cannot pause: " + e.getMessage());
        }
    }

    private void unpause() {
        if (!closed) {
            try {
                wire.loop.rewatch(socket.fd(), Posix.EPOLLIN);
            } catch (PosixException e) {
                report("cannot go on accepting: " + e.getMessage());
            }
        }
    }

    /** Closes who has used up his time; runs only while there are connections. */
    private void sweep() {
        long now = wire.loop.clock().nanos();
        for (HttpConnection connection : List.copyOf(connections)) {
            if (connection.isOverdue(now)) {
                if (connection.isHalfSent()) {
                    report("it did not arrive within " + wire.limits.requestNanos() / 1_000_000_000L + " seconds");
                }
                connection.close();
            }
        }
        sweeping = !connections.isEmpty();
        if (sweeping) {
            wire.loop.after(wire.limits.sweepNanos(), this::sweep);
        }
    }

    void forget(HttpConnection connection) {
        connections.remove(connection);
        // Said again only after a real lull, not at every connection that comes and goes at the limit.
        full &= connections.size() > wire.limits.connections() * 9 / 10;
    }

    int connectionCount() {
        return connections.size();
    }

    // ---- requests ----------------------------------------------------------------------------------------------

    boolean authorizes(HttpRequest head) throws BadRequestException {
        return auth.isEmpty() || auth.get().accepts(head.header("Authorization").orElse(""));
    }

    void serve(HttpExchange exchange) {
        try {
            for (HttpHandler handler : handlers) {
                if (handler.matches(exchange.request().path())) {
                    handler.handle(exchange);
                    return;
                }
            }
            exchange.error(404);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String asked = exchange.request().method() + " " + exchange.request().path();
            log.error("HTTP server '" + section + "': " + Refusals.printable(asked) + " failed: " + e + at(e));
            exchange.error(500);
        }
    }

    /** The place an exception comes from, for a log line of its own. */
    private static String at(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    void report(String what) {
        refusals.report(section, what);
    }

    /** Stops listening, removes the socket file if it is ours, and cuts every client off. */
    void close() {
        closed = true;
        wire.loop.unwatch(socket.fd());
        socket.close(wire.posix);
        for (HttpConnection connection : new ArrayList<>(connections)) {
            connection.close();
        }
    }
}

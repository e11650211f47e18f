package org.steward.engine.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** The HTTP servers of the daemon. Loop thread only. */
public final class HttpServers {
    private final Wire wire;
    private final MainLog log;
    private final Refusals refusals;
    private final SocketOpener opener;
    private final List<HttpServer> servers = new ArrayList<>();
    private final List<HttpServerConfig> configs = new ArrayList<>();

    /**
     * @param notice takes what is worth telling on standard error while sockets are opened, without a line end
     */
    public HttpServers(Posix posix, EventLoop loop, MainLog log, HttpLimits limits, Consumer<String> notice) {
        this.wire = new Wire(posix, loop, limits);
        this.log = log;
        this.refusals = new Refusals(log, loop.clock());
        this.opener = new SocketOpener(posix, notice);
    }

    /**
     * Opens one server; every path is offered to the handlers in this order, and 404 answers the rest. When this
     * fails, the servers opened before are still open.
     *
     * @throws ConfigException with supervisord's text when the socket cannot be had
     */
    public void open(HttpServerConfig config, List<HttpHandler> handlers) throws ConfigException {
        ListeningSocket socket = opener.open(config);
        try {
            configs.add(config);
            servers.add(new HttpServer(config, List.copyOf(handlers), wire, log, refusals, socket));
        } catch (PosixException e) {
            socket.close(wire.posix);
            throw new ConfigException("Cannot open an HTTP server: " + e.getMessage());
        }
        if (config.credentials().isEmpty()) {
            log.critical("Server '" + config.section() + "' running without any HTTP authentication checking");
        }
    }

    /**
     * Tries whether servers could be opened that are not open yet; an address one of ours has counts as free.
     *
     * @throws ConfigException with the text {@link #open} would fail with
     */
    public void check(List<HttpServerConfig> wanted) throws ConfigException {
        for (HttpServerConfig config : wanted) {
            if (!isOurs(config)) {
                opener.open(config).close(wire.posix);
            }
        }
    }

    private boolean isOurs(HttpServerConfig config) {
        for (HttpServerConfig ours : configs) {
            boolean same = switch (config) {
                case HttpServerConfig.Unix unix ->
                    ours instanceof HttpServerConfig.Unix open && open.file().equals(unix.file());
                case HttpServerConfig.Inet inet ->
                    ours instanceof HttpServerConfig.Inet open && open.port() == inet.port();
            };
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Closes every server and its connections, and removes the socket files that are still ours. */
    public void close() {
        for (HttpServer server : servers) {
            server.close();
        }
        servers.clear();
        configs.clear();
    }

    /** Open connections of all servers. */
    public int connectionCount() {
        int count = 0;
        for (HttpServer server : servers) {
            count += server.connectionCount();
        }
        return count;
    }

    /** Memory taken by requests that are not complete and answers that are not taken yet, in bytes. */
    public long heldBytes() {
        return wire.held();
    }
}

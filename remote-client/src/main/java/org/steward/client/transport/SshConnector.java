package org.steward.client.transport;

/**
 * Connections through the user's own ssh, which forwards a socket in a private directory to the server's.
 *
 * <p>One ssh for all connections; it is started with the first, and again when it has ended. It runs with the user's
 * configuration, keys and agent, never asks for anything, and shares no connection with other ssh sessions, so that
 * ending it takes nothing else down.
 */
final class SshConnector implements Connector {

    private final Endpoint.Ssh endpoint;
    private final TransportOptions options;
    private SshTunnel tunnel;
    private boolean closed;

    SshConnector(Endpoint.Ssh endpoint, TransportOptions options) {
        this.endpoint = endpoint;
        this.options = options;
    }

    @Override
    public Wire connect(OpenWires wires) throws TransportException {
        SshTunnel current = ready();
        try {
            return connect(current, wires);
        } catch (TransportException e) {
            if (!isEnd(e)) {
                throw e;
            }
        }
        // It ended after it was looked at.
        discard(current);
        SshTunnel next = ready();
        try {
            return connect(next, wires);
        } catch (TransportException e) {
            throw isEnd(e) ? new TransportException(FailureLayer.SSH,
                    endpoint.url() + ": ssh has ended: " + next.complaint()) : e;
        }
    }

    private SshTunnel ready() throws TransportException {
        SshTunnel through = tunnel();
        through.awaitReady(options.connectTimeout());
        return through;
    }

    private Wire connect(SshTunnel through, OpenWires wires) throws TransportException {
        return new UnixConnector(through.socket(), options.connectTimeout(), endpoint.url()).connect(wires);
    }

    /** Whether nobody listens at the local end any more. */
    private static boolean isEnd(TransportException e) {
        return switch (e.layer()) {
            case NO_SUCH_SOCKET, STALE_SOCKET, CONNECT_FAILED -> true;
            default -> false;
        };
    }

    private synchronized void discard(SshTunnel ended) {
        if (tunnel == ended) {
            closeTunnel();
        }
    }

    private synchronized SshTunnel tunnel() throws TransportException {
        if (closed) {
            throw new TransportException(FailureLayer.CANCELLED, "the connection to " + endpoint.url()
                    + " was given up");
        }
        if (tunnel == null || !tunnel.isAlive()) {
            closeTunnel();
            tunnel = SshTunnel.start(endpoint, options);
        }
        return tunnel;
    }

    /** ssh accepts our connection before it tries the server's end; only its stderr tells why that failed. */
    @Override
    public TransportException explain(TransportException lost) {
        SshTunnel current;
        synchronized (this) {
            current = tunnel;
        }
        String said = current == null ? "" : current.complaint();
        if (said.isEmpty()) {
            return lost;
        }
        return new TransportException(SshTunnel.layerOf(said), endpoint.url() + ": " + said);
    }

    private void closeTunnel() {
        if (tunnel != null) {
            tunnel.close();
            tunnel = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeTunnel();
    }
}

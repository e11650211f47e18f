package org.steward.client.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connections to a TCP port, with TLS for https. The time limit does not cover the system's name resolution. */
final class TcpConnector implements Connector {

    private final Endpoint.Http endpoint;
    private final TransportOptions options;
    private SSLSocketFactory sockets;

    TcpConnector(Endpoint.Http endpoint, TransportOptions options) {
        this.endpoint = endpoint;
        this.options = options;
    }

    @Override
    public Wire connect(OpenWires wires) throws TransportException {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(endpoint.host());
        } catch (UnknownHostException e) {
            throw new TransportException(FailureLayer.NAME_RESOLUTION, "host " + endpoint.host() + " is not known");
        }
        TransportException failure = null;
        for (InetAddress address : addresses) {
            try {
                return connect(address, wires);
            } catch (TransportException e) {
                // A name often has an IPv6 and an IPv4 address, and the daemon listens on one of them only.
                failure = failure == null ? e : failure;
                if (e.layer() == FailureLayer.CANCELLED) {
                    break;
                }
            }
        }
        throw failure;
    }

    private Wire connect(InetAddress address, OpenWires wires) throws TransportException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open();
        } catch (IOException e) {
            throw new TransportException(FailureLayer.CONNECT_FAILED, "no socket: " + e.getMessage());
        }
        Wire wire = wires.add(channel, endpoint.url());
        wire.startLimit(options.connectTimeout());
        try {
            channel.connect(new InetSocketAddress(address, endpoint.port()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            if (endpoint.tls()) {
                encrypt(wire);
            }
            return wire;
        } catch (ConnectException e) {
            wire.close();
            throw new TransportException(FailureLayer.CONNECT_REFUSED,
                    "cannot connect to " + endpoint.url() + ": " + e.getMessage());
        } catch (IOException e) {
            wire.close();
            TransportException failure = wire.failure(e);
            throw failure.layer() != FailureLayer.CONNECTION_LOST ? failure : new TransportException(
                    FailureLayer.CONNECT_FAILED, "cannot connect to " + endpoint.url() + ": " + e.getMessage());
        } finally {
            wire.endLimit();
        }
    }

    /** Made once, so that a CA file is read once and TLS sessions are resumed. */
    private synchronized SSLSocketFactory sockets() throws IOException, GeneralSecurityException {
        if (sockets == null) {
            sockets = options.trust().context().getSocketFactory();
        }
        return sockets;
    }

    private void encrypt(Wire wire) throws IOException {
        SSLSocket socket;
        try {
            socket = (SSLSocket) sockets().createSocket(wire.channel().socket(), endpoint.host(), endpoint.port(),
                    true);
        } catch (GeneralSecurityException | IOException e) {
            throw new TransportException(FailureLayer.TLS, "TLS with " + endpoint.url() + " cannot be set up: "
                    + e.getMessage());
        }
        if (options.trust().checksHostName()) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        try {
            socket.startHandshake();
        } catch (IOException e) {
            // A peer that closes or stays silent does not speak TLS.
            TransportException failure = wire.failure(e);
            throw switch (failure.layer()) {
                case TIMEOUT -> new TransportException(FailureLayer.TLS, endpoint.url()
                        + " accepted the connection and did not answer in TLS");
                case CONNECTION_LOST -> new TransportException(FailureLayer.TLS, "TLS with " + endpoint.url()
                        + " failed: " + e.getMessage());
                default -> failure;
            };
        }
        wire.encryptWith(socket);
    }
}

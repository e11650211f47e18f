package org.steward.desktop.servers.edit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/**
 * Looks who listens at a port and which certificate is shown there, whether it is to be trusted or not. Nothing is sent
 * over such a connection: it is for showing to the person only.
 */
public final class CertificateProbe {

    private final Duration limit;

    /** Waits so long for a connection, and again for a certificate. */
    public CertificateProbe(Duration limit) {
        this.limit = limit;
    }

    /**
     * A certificate as people compare it.
     *
     * @param sha256 64 hex digits
     * @param subject whom it names
     * @param issuer who signed it
     * @param validUntil its last day
     */
    public record Certificate(String sha256, String subject, String issuer, Date validUntil) {

        /** The fingerprint in pairs, as other programs show it. */
        public String fingerprint() {
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(HexFormat.of().parseHex(sha256));
        }
    }

    /**
     * What was seen.
     *
     * @param millis how long the connection took
     * @param certificate what was shown, where TLS was asked for and spoken
     */
    public record Seen(long millis, Optional<Certificate> certificate) {
    }

    /** Connects, to the first address that answers. Blocks for as long as the limit for each address. */
    public Seen look(Endpoint.Http http) throws TransportException {
        IOException failure = new ConnectException(http.host());
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(http.host());
        } catch (UnknownHostException e) {
            throw new TransportException(FailureLayer.NAME_RESOLUTION, http.host());
        }
        for (InetAddress address : addresses) {
            long began = System.nanoTime();
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, http.port()), (int) limit.toMillis());
                long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
                return new Seen(millis, http.tls() ? certificate(socket, http) : Optional.empty());
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new TransportException(FailureLayer.CANCELLED, "given up");
                }
                failure = e;
            }
        }
        throw new TransportException(failure instanceof SocketTimeoutException ? FailureLayer.CONNECT_FAILED
                : failure instanceof ConnectException ? FailureLayer.CONNECT_REFUSED : FailureLayer.CONNECT_FAILED,
                http.url() + ": " + failure.getMessage());
    }

    private Optional<Certificate> certificate(Socket socket, Endpoint.Http http) {
        Witness witness = new Witness();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {witness}, null);
            socket.setSoTimeout((int) limit.toMillis());
            SSLSocket tls = (SSLSocket) context.getSocketFactory()
                    .createSocket(socket, http.host(), http.port(), false);
            tls.startHandshake();
        } catch (IOException | GeneralSecurityException e) {
            // No TLS, or the handshake was ended once the certificate was seen.
        }
        return witness.seen;
    }

    /** Sees a certificate and lets the handshake go on, which nothing is sent after. */
    private static final class Witness extends X509ExtendedTrustManager {
        private Optional<Certificate> seen = Optional.empty();

        private void see(X509Certificate[] chain) {
            try {
                X509Certificate shown = chain[0];
                seen = Optional.of(new Certificate(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getEncoded())),
                        shown.getSubjectX500Principal().getName(), shown.getIssuerX500Principal().getName(),
                        shown.getNotAfter()));
            } catch (GeneralSecurityException e) {
                seen = Optional.empty();
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            see(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            see(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            see(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("this is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            throw new UnsupportedOperationException("this is a client");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            throw new UnsupportedOperationException("this is a client");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}

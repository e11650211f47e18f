package org.steward.client.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates an https server may show. */
public sealed interface TlsTrust {

    /** Those the Java runtime trusts; the certificate must name the host. */
    static TlsTrust ofSystem() {
        return new SystemTrust();
    }

    /** Those signed by a CA in this PEM file; the certificate must name the host. */
    static TlsTrust ofCaFile(Path pem) {
        return new CaFile(pem);
    }

    /**
     * The one certificate with this SHA-256 over its DER bytes, whatever it names and whoever signed it.
     *
     * @param sha256 64 hex digits; colons and blanks between them are ignored
     * @throws IllegalArgumentException if it is not that
     */
    static TlsTrust ofCertificate(String sha256) {
        String digits = sha256.replace(":", "").replace(" ", "").toLowerCase(Locale.ROOT);
        try {
            if (HexFormat.of().parseHex(digits).length == 32) {
                return new PinnedCertificate(digits);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the same sentence.
        }
        throw new IllegalArgumentException("certificate fingerprint '" + sha256 + "' is not 64 hex digits (SHA-256)");
    }

    /** Makes the context; reads the CA file if there is one. */
    SSLContext context() throws IOException, GeneralSecurityException;

    /** Whether the certificate must name the host. */
    boolean checksHostName();

    /** The trust store of the Java runtime. */
    record SystemTrust() implements TlsTrust {

        @Override
        public SSLContext context() throws GeneralSecurityException {
            return SSLContext.getDefault();
        }

        @Override
        public boolean checksHostName() {
            return true;
        }
    }

    /**
     * Own CAs.
     *
     * @param pem file of one or more certificates
     */
    record CaFile(Path pem) implements TlsTrust {

        @Override
        public SSLContext context() throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            try (InputStream in = Files.newInputStream(pem)) {
                int number = 0;
                for (Certificate ca : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                    store.setCertificateEntry("ca" + number++, ca);
                }
            } catch (IOException e) {
                throw new IOException("CA file " + pem + " cannot be read", e);
            } catch (CertificateException e) {
                throw new IOException("CA file " + pem + " holds no certificate in PEM form", e);
            }
            if (store.size() == 0) {
                throw new IOException("CA file " + pem + " is empty");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return contextWith(factory.getTrustManagers());
        }

        @Override
        public boolean checksHostName() {
            return true;
        }
    }

    /**
     * One certificate.
     *
     * @param sha256 64 lower-case hex digits
     */
    record PinnedCertificate(String sha256) implements TlsTrust {

        @Override
        public SSLContext context() throws GeneralSecurityException {
            return contextWith(new TrustManager[] {new PinnedTrustManager(sha256)});
        }

        @Override
        public boolean checksHostName() {
            return false;
        }
    }

    private static SSLContext contextWith(TrustManager[] managers) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers, null);
        return context;
    }
}

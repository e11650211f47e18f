package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TlsTrust;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/** https with each kind of trust; the server's certificate names localhost and is signed by itself. */
class TlsTest {

    @TempDir
    static Path directory;
    private static byte[] certificate;
    private static ScriptedServer server;

    @BeforeAll
    static void start() throws Exception {
        Path store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                "san=dns:localhost", "-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString(),
                "-storepass", "changeit").redirectErrorStream(true).redirectOutput(
                directory.resolve("keytool.out").toFile()).start();
        assertTrue(keytool.waitFor(60, TimeUnit.SECONDS) && keytool.exitValue() == 0);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        certificate = keys.getCertificate("server").getEncoded();
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = new ScriptedServer(context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress()), (head, out) -> {
                    out.write(ScriptedServer.answer("secret \u00FC").getBytes(StandardCharsets.UTF_8));
                    return true;
                });
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    private static String fingerprint() throws Exception {
        return HexFormat.ofDelimiter(":").withUpperCase().formatHex(
                MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    private static Path pem() throws Exception {
        return Files.writeString(directory.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate) + "\n-----END CERTIFICATE-----\n");
    }

    private static String ask(String host, TlsTrust trust) throws Exception {
        try (SupervisorClient client = new SupervisorClient(Endpoint.parse("https://" + host + ":" + server.port()),
                TransportOptions.defaults().withTrust(trust))) {
            String first = client.getIdentification();
            assertEquals(first, client.getIdentification());
            return first;
        }
    }

    private static void assertRefused(String host, TlsTrust trust, String reason) {
        TransportException refused = assertThrows(TransportException.class, () -> ask(host, trust));
        assertEquals(FailureLayer.TLS, refused.layer(), refused.getMessage());
        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void aCaFileIsTrusted() throws Exception {
        assertEquals("secret \u00FC", ask("localhost", TlsTrust.ofCaFile(pem())));
    }

    @Test
    void withACaFileTheNameMustFit() throws Exception {
        assertRefused("127.0.0.1", TlsTrust.ofCaFile(pem()), "No subject alternative names matching IP address");
    }

    @Test
    void aPinnedCertificateIsTrustedUnderAnyName() throws Exception {
        assertEquals("secret \u00FC", ask("localhost", TlsTrust.ofCertificate(fingerprint())));
        assertEquals("secret \u00FC", ask("127.0.0.1", TlsTrust.ofCertificate(fingerprint())));
    }

    @Test
    void anotherCertificateThanThePinnedIsRefusedAndShown() throws Exception {
        assertRefused("localhost", TlsTrust.ofCertificate("00".repeat(32)),
                fingerprint().replace(":", "").toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void theSystemDoesNotTrustASelfSignedCertificate() {
        assertRefused("localhost", TlsTrust.ofSystem(), "certification path");
    }

    @Test
    void aCaFileThatCannotBeReadIsNamed() {
        assertRefused("localhost", TlsTrust.ofCaFile(directory.resolve("none.pem")),
                "none.pem cannot be read");
    }

    @Test
    void aCaFileWithoutCertificatesIsNamed() throws Exception {
        assertRefused("localhost", TlsTrust.ofCaFile(Files.writeString(directory.resolve("text.pem"), "no")),
                "text.pem holds no certificate");
        assertRefused("localhost", TlsTrust.ofCaFile(Files.writeString(directory.resolve("empty.pem"), "")),
                "empty.pem is empty");
    }
}

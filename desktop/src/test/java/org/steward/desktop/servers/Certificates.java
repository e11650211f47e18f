package org.steward.desktop.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate of keytool's making.
 *
 * @param context serves it
 * @param pem the file to trust it by
 * @param sha256 its fingerprint, 64 hex digits
 */
public record Certificates(SSLContext context, Path pem, String sha256) {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /**
     * Makes one that is signed by itself.
     *
     * @param san what it names, such as {@code ip:127.0.0.1}
     * @param start when it begins, as keytool's {@code -startdate} takes it
     * @param days how long it is valid
     */
    public static Certificates make(Path directory, String name, String san, String start, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
        keytool(directory, name, name, List.of("-ext", "san=" + san, "-startdate", start, "-validity",
                Integer.toString(days)));
        return read(directory, name);
    }

    /** Makes one that is signed by a CA, which is the one to trust. */
    public static Certificates signed(Path directory, String name, String san, String start, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
        keytool(directory, name, "ca", List.of("-ext", "bc=ca:true"));
        keytool(directory, name, name, List.of("-ext", "san=" + san, "-startdate", start, "-validity",
                Integer.toString(days), "-signer", "ca"));
        return read(directory, name);
    }

    private static void keytool(Path directory, String store, String alias, List<String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-groupname", "secp256r1", "-alias", alias, "-dname", "CN=" + alias, "-keystore",
                directory.resolve(store + ".p12").toString(), "-storetype", "PKCS12", "-storepass",
                new String(PASSWORD)));
        command.addAll(more);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool: " + words);
        }
    }

    private static Certificates read(Path directory, String name) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(directory.resolve(name + ".p12"))) {
            keys.load(in, PASSWORD);
        }
        Certificate certificate = keys.getCertificate(name);
        Certificate anchor = keys.containsAlias("ca") ? keys.getCertificate("ca") : certificate;
        if (keys.containsAlias("ca")) {
            // So that nothing but the one it signed is shown to clients.
            keys.deleteEntry("ca");
        }
        Path pem = Files.writeString(directory.resolve(name + ".pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(anchor.getEncoded())
                + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new Certificates(context, pem, HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())));
    }
}

package org.steward.engine.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.steward.engine.config.HttpServerConfig.Credentials;

/** HTTP Basic authentication against one user. Pure; comparing takes the same time whatever differs. */
final class BasicAuth {
    private static final String SHA = "{SHA}";
    private static final String SCHEME = "basic ";

    private final byte[] username;
    private final byte[] password;
    private final boolean hashed;

    BasicAuth(Credentials credentials) {
        this.username = bytes(credentials.username());
        this.hashed = credentials.password().startsWith(SHA);
        this.password = bytes(hashed
                ? credentials.password().substring(SHA.length()).toLowerCase(Locale.ROOT)
                : credentials.password());
    }

    /**
     * Whether the value of the Authorization header lets the client in.
     *
     * @throws BadRequestException if it is not base64
     */
    boolean accepts(String header) throws BadRequestException {
        if (header.length() < SCHEME.length() || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = decode(header.substring(SCHEME.length()));
        int colon = 0;
        while (colon < given.length && given[colon] != ':') {
            colon++;
        }
        if (colon == given.length) {
            return false;
        }
        byte[] name = Arrays.copyOfRange(given, 0, colon);
        byte[] secret = Arrays.copyOfRange(given, colon + 1, given.length);
        // Both are compared in any case, so that the time does not tell which one was wrong.
        boolean sameName = MessageDigest.isEqual(username, name);
        boolean sameSecret = MessageDigest.isEqual(password, hashed ? sha1Hex(secret) : secret);
        return sameName & sameSecret;
    }

    /** As Python decodes it: foreign characters are skipped, but what is left must be whole and padded. */
    private static byte[] decode(String text) throws BadRequestException {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c) || c == '+' || c == '/' || c == '=') {
                clean.append(c);
            }
        }
        if (clean.length() % 4 != 0) {
            throw new BadRequestException(400, "credentials are not base64");
        }
        try {
            return Base64.getDecoder().decode(clean.toString());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(400, "credentials are not base64");
        }
    }

    private static byte[] sha1Hex(byte[] secret) {
        try {
            return bytes(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(secret)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

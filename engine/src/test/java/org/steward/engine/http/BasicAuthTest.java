package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.config.HttpServerConfig.Credentials;

class BasicAuthTest {
    /** SHA-1 of {@code secret}. */
    private static final String HASHED = "{SHA}e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4";

    private static String header(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            user:secret   | true
            user:wrong    | false
            user:         | false
            other:secret  | false
            user          | false
            user:secret:  | false
            """)
    void plainAndHashedPasswordsLetTheSameIn(String given, boolean accepted) throws BadRequestException {
        assertEquals(accepted, new BasicAuth(new Credentials("user", "secret")).accepts(header(given)));
        assertEquals(accepted, new BasicAuth(new Credentials("user", HASHED)).accepts(header(given)));
    }

    @Test
    void aHashIsNotAPassword() throws BadRequestException {
        assertEquals(false, new BasicAuth(new Credentials("user", HASHED)).accepts(header("user:" + HASHED)));
    }

    @Test
    void passwordsMayHoldColonsAndUmlauts() throws BadRequestException {
        assertTrue(new BasicAuth(new Credentials("user", "a:ü")).accepts(header("user:a:ü")));
    }

    @Test
    void theSchemeIsTakenInAnyCase() throws BadRequestException {
        String shouted = header("user:secret").replace("Basic", "BASIC");
        assertTrue(new BasicAuth(new Credentials("user", "secret")).accepts(shouted));
    }

    @ParameterizedTest
    @CsvSource({"''", "Digest abc", "Basic"})
    void withoutBasicCredentialsNobodyComesIn(String header) throws BadRequestException {
        assertEquals(false, new BasicAuth(new Credentials("user", "secret")).accepts(header));
    }

    @Test
    void whatIsNotBase64IsABadRequest() {
        BasicAuth auth = new BasicAuth(new Credentials("user", "secret"));
        assertEquals(400, assertThrows(BadRequestException.class, () -> auth.accepts("Basic abc")).status());
    }
}

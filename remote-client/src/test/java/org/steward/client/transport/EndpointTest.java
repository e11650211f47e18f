package org.steward.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "unix:///run/s.sock,unix:///run/s.sock", "unix:/run/s.sock,unix:///run/s.sock",
        "unix:///a b%20c.sock,unix:///a b%20c.sock",
        "http://localhost:9001,http://localhost:9001", "http://localhost,http://localhost:80",
        "http://h:9001/RPC2,http://h:9001", "https://h/sup/,https://h:443/sup", "http://[::1]:9001/,http://[::1]:9001",
        "http://u:p@h:1,http://h:1", "http://u:p@web_1:9001,http://web_1:9001", "https://web_1,https://web_1:443",
        "ssh://me@build_box:2222/run/s.sock,ssh://me@build_box:2222/run/s.sock",
        "ssh://me@h/run/s.sock,ssh://me@h/run/s.sock", "ssh://h:2222/run/s.sock,ssh://h:2222/run/s.sock",
        "ssh://me@h/localhost:9001,ssh://me@h/localhost:9001"})
    void aUrlIsReadAndWrittenBack(String url, String canonical) {
        assertEquals(canonical, Endpoint.parse(url).url());
        assertEquals(canonical, Endpoint.parse(canonical).url());
    }

    @Test
    void sshTellsASocketFromAPort() {
        assertEquals(new Endpoint.Ssh("me@h", 0, "/run/s.sock"), Endpoint.parse("ssh://me@h/run/s.sock"));
        assertEquals(new Endpoint.Ssh("h", 22, "localhost:9001"), Endpoint.parse("ssh://h:22/localhost:9001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:9001", "localhost", "/run/s.sock", "unix:run/s.sock", "unix://",
        "ftp://h/", "http://", "http://h:0", "http://h:70000", "http://a b/", "ssh://h", "ssh://h/", "ssh://-oX=y/s",
        "ssh://-oProxyCommand=x@h/s", "ssh://h/run/a:b", "ssh://h/run/${HOME}", "ssh://h/x\\y", "ssh://-o_x/s",
        "http://a_b:x", "http://a_b:0"})
    void whatIsNoServerUrlIsRefusedByName(String url) {
        String message = assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(url)).getMessage();
        assertTrue(message.startsWith("'" + url + "' is not a server URL"), message);
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertFalse(new Credentials("u", "secret").toString().contains("secret"));
        assertFalse(TransportOptions.defaults().withCredentials(new Credentials("u", "secret")).toString()
                .contains("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://u:secret@h:70000", "http://u:sec ret@h", "http://u:se/secret@h", "ftp://u:secret@h",
        "ssh://u:secret@h/s.sock", "ssh://-o:secret@h/s.sock"})
    void aPasswordInAUrlThatIsRefusedIsNotPrinted(String url) {
        String message = assertThrows(IllegalArgumentException.class, () -> Endpoint.parse(url)).getMessage();
        assertFalse(message.contains("ret@"), message);
        assertTrue(message.contains(":***@h"), message);
    }

    @ParameterizedTest
    @CsvSource({"http://u:p@h:1/x,http://u:***@h:1/x", "http://h:9001/@x,http://h:9001/@x", "http://u@h:1,http://u@h:1",
        "unix:///a:b@c,unix:///a:b@c", "http://h:9001,http://h:9001", "web1,web1"})
    void onlyThePasswordOfAUrlIsHidden(String url, String shown) {
        assertEquals(shown, Endpoint.withoutPassword(url));
    }

    @Test
    void aUrlMayCarryCredentials() {
        assertEquals(Optional.of(new Credentials("u", "p:\u00E4")), Credentials.inUrl("http://u:p:%C3%A4@h:9001"));
        assertEquals(Optional.of(new Credentials("u", "")), Credentials.inUrl("https://u@h"));
        assertEquals(Optional.empty(), Credentials.inUrl("http://h:9001"));
        assertEquals(Optional.empty(), Credentials.inUrl("ssh://u@h/s.sock"));
    }

    @Test
    void aUserNameWithAColonIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Credentials("a:b", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", "AB:CD"})
    void aFingerprintThatIsNoneIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TlsTrust.ofCertificate(text));
    }
}

package org.steward.client.xmlrpc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's end: what supervisord really sends, and other servers. */
class ResponseReadingTest {

    private static MethodResponse read(byte[] bytes) throws MalformedXmlRpcException {
        return XmlRpcReader.readResponse(bytes, 0, bytes.length, XmlLimits.RESPONSE);
    }

    private static Object value(byte[] value) throws MalformedXmlRpcException {
        String text = new String(value, ISO_8859_1);
        return assertInstanceOf(MethodResponse.Result.class, read(("<?xml version='1.0'?>\n<methodResponse>\n<params>\n"
                + "<param>\n" + text + "\n</param>\n</params>\n</methodResponse>\n").getBytes(ISO_8859_1))).value();
    }

    private static Object value(String value) throws MalformedXmlRpcException {
        return value(value.getBytes(UTF_8));
    }

    private static Object roundTrip(Object value) throws MalformedXmlRpcException {
        return assertInstanceOf(MethodResponse.Result.class,
                read(new XmlRpcWriter().startResponse().value(value).endResponse().toByteArray())).value();
    }

    @Test
    void rawControlCharactersAreKept() throws Exception {
        String text = "\u001B[31mred\u001B[0m\u0000\u0007\r\n";
        assertEquals(text, value("<value><string>" + text + "</string></value>"));
    }

    @Test
    void referencesToControlCharactersAreKept() throws Exception {
        assertEquals("\u001B\u0000\uFFFF", value("<value><string>&#27;&#0;&#xFFFF;</string></value>"));
    }

    @Test
    void halvesOfASupplementaryCharacterMeet() throws Exception {
        assertEquals("\uD83D\uDE00", value("<value><string>&#55357;&#56832;</string></value>"));
    }

    @Test
    void badUtf8IsReplaced() throws Exception {
        assertEquals("a\uFFFDb", value("<value>a\u00C3b</value>".getBytes(ISO_8859_1)));
    }

    @Test
    void nilAndI8OfOtherServersAreUnderstood() throws Exception {
        assertEquals(Optional.empty(), value("<value><nil/></value>"));
        assertEquals(5_000_000_000L, value("<value><i8>5000000000</i8></value>"));
        assertEquals(5, value("<value><i8>5</i8></value>"));
    }

    @Test
    void base64IsBytes() throws Exception {
        assertArrayEquals(new byte[] {0, -1}, (byte[]) value("<value><base64>\nAP8=\n</base64></value>"));
    }

    @Test
    void aFaultIsRead() throws Exception {
        assertEquals(new MethodResponse.FaultResult(10, "BAD_NAME: x"),
                read(new XmlRpcWriter().fault(10, "BAD_NAME: x").toByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<html><body>Not Found</body></html>", "<methodResponse/>", "<methodResponse><params/></methodResponse>",
        "<methodResponse><fault><value>x</value></fault></methodResponse>",
        "<methodResponse><fault><value><struct/></value></fault></methodResponse>",
        "<methodResponse><fault><value><struct><member><name>faultCode</name><value>1</value></member></struct></value>"
            + "</fault></methodResponse>",
        "<methodCall/>", ""})
    void whatIsNoAnswerIsRefused(String message) {
        assertThrows(MalformedXmlRpcException.class, () -> read(message.getBytes(UTF_8)));
    }

    @Test
    void everyValidCharacterSurvivesTheRoundTrip() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (XmlText.isXmlCharacter(c)) {
                all.appendCodePoint(c);
            }
        }
        String text = all.toString();
        assertEquals(text, roundTrip(text));
    }

    @Test
    void valuesSurviveTheRoundTrip() throws Exception {
        Object value = List.of(1, -7, true, false, "", " x ", "\n", 1.25, Map.of("a", List.of(), "b&", Map.of()),
                "x".repeat(10_000) + "\u00FC\uD83D\uDE00".repeat(5000), " ".repeat(9000));
        assertEquals(value, roundTrip(value));
    }

    @Test
    void textOfAnyLengthInAContainerSurvivesTheRoundTrip() throws Exception {
        for (int length : new int[] {4095, 4096, 4097, 8192, 8193, 100_000}) {
            for (String unit : new String[] {"a", " ", "\n", "&", "\r", "\u00FC", " b"}) {
                List<String> value = List.of(unit.repeat(length), "x" + unit.repeat(length), unit.repeat(length) + "<");
                assertEquals(value, roundTrip(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<array/>x", "<array>x</array>", "<array><data>x</data></array>", "<array><value/></array>",
        "<array><data><int>1</int></data></array>", "<struct><name>a</name></struct>", "<struct>x</struct>",
        "<struct><member><name>a</name></member></struct>", "<struct><member><value>a</value></member></struct>",
        "<struct><member><name>a</name><value/><value/></member></struct>",
        "<array><data><value><int>1</int><int>2</int></value></data></array>",
        "<array><data><value><int>1</int>x</value></data></array>",
        "<array><data><value><int><int>1</int></int></value></data></array>",
        "<array><data><value><ex:nil/></value></data></array>",
        "<array><data><value><double>x</double></value></data></array>"})
    void brokenContainersAreRefused(String container) {
        assertThrows(MalformedXmlRpcException.class, () -> value("<value>" + container + "</value>"));
    }

    @Test
    void everyTypeIsReadInsideContainers() throws Exception {
        assertEquals(List.of(1.5, Optional.empty(), 5_000_000_000L, Map.of("", ""), List.of(List.of())),
                value("<value><array><data><value><double>1.5</double></value><value><nil/></value>"
                        + "<value><i8>5000000000</i8></value><value><struct><member><name/><value/></member></struct>"
                        + "</value><value><array><data><value><array><data/></array></value></data></array></value>"
                        + "</data></array></value>"));
        assertArrayEquals(new byte[] {65}, (byte[]) ((List<?>) value(
                "<value><array><data><value><base64>QQ==</base64></value></data></array></value>")).getFirst());
    }
}

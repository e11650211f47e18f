package org.steward.client.xmlrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's end: what supervisord takes, this takes; what it answers with 400, this refuses. */
class RequestReadingTest {

    private static MethodCall read(String xml) throws MalformedXmlRpcException {
        byte[] bytes = xml.getBytes(UTF_8);
        return XmlRpcReader.readCall(bytes, 0, bytes.length, XmlLimits.REQUEST);
    }

    private static Object param(String value) throws MalformedXmlRpcException {
        return read("<methodCall><methodName>m</methodName><params><param>" + value + "</param></params></methodCall>")
                .params().getFirst();
    }

    @Test
    void paramsMayBeMissing() throws Exception {
        assertEquals(new MethodCall("supervisor.getState", List.of()),
                read("<?xml version='1.0'?>\n<methodCall><methodName>supervisor.getState</methodName></methodCall>"));
        assertEquals(List.of(), read("<methodCall><methodName>m</methodName><params/></methodCall>").params());
    }

    @Test
    void everyTypeIsRead() throws Exception {
        assertEquals(-5, param("<value><int>-5</int></value>"));
        assertEquals(7, param("<value><i4> 7 </i4></value>"));
        assertEquals(3000000000L, param("<value><int>3000000000</int></value>"));
        assertEquals(1.5, param("<value><double>1.5</double></value>"));
        assertEquals("a b", param("<value><string>a b</string></value>"));
        assertEquals(" bare ", param("<value> bare </value>"));
        assertEquals("", param("<value/>"));
        assertEquals("", param("<value><string/></value>"));
        assertEquals("héllo", param("<value><base64>aMOpbGxv</base64></value>"));
        assertEquals(List.of(1, "x"), param("<value><array><data><value><int>1</int></value><value>x</value></data>"
                + "</array></value>"));
        assertEquals(Map.of("a", true), param("<value><struct><member><name>a</name><value><boolean>1</boolean>"
                + "</value></member></struct></value>"));
        assertEquals(new Date(0),
                param("<value><dateTime.iso8601>19700101T00:00:00</dateTime.iso8601></value>"));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "0,false", "true,false", "2,false"})
    void onlyOneIsTrue(String text, boolean value) throws Exception {
        assertEquals(value, param("<value><boolean>" + text + "</boolean></value>"));
    }

    @Test
    void blanksBetweenElementsMeanNothing() throws Exception {
        assertEquals(List.of(List.of("a", 1)), read(" \n<methodCall>\n <methodName>m</methodName>\n <params>\n"
                + " <param>\n <value>\n <array>\n <data>\n <value> <string>a</string> </value>\n"
                + " <value><int>1</int>\n</value>\n"
                + " </data> </array> </value> </param> </params> </methodCall>\n").params());
    }

    @Test
    void textIsUnescapedAndLineEndsAreNormalised() throws Exception {
        assertEquals("<&>\"' \u20AC\uD83D\uDE00\r",
                param("<value><string>&lt;&amp;&gt;&quot;&apos; &#8364;&#x1F600;&#13;</string></value>"));
        assertEquals("a\nb\nc", param("<value>a\r\nb\rc</value>"));
        assertEquals("a<b>&amp;c", param("<value>a<![CDATA[<b>&amp;]]><!-- not this -->c</value>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<value><nil/></value>", "<value><i8>1</i8></value>", "<value><ex:nil/></value>", "<value><int>x</int></value>",
        "<value><int/></value>", "<value><base64>****=</base64></value>", "<value><base64>/w==</base64></value>",
        "<value><dateTime.iso8601>soon</dateTime.iso8601></value>", "<value>\u0001</value>", "<value>&#27;</value>",
        "<value>&#xD800;</value>", "<value>&nbsp;</value>", "<value>&amp</value>", "<value>\uFFFE</value>",
        "<value><string>a</value></string>", "<int>1</int>", "<value><?php x?></value>", "text"})
    void badValuesAreRefused(String value) {
        assertThrows(MalformedXmlRpcException.class, () -> param(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "   ", "x", "<", "<methodCall", "<methodCall>", "<methodCall/>", "</methodCall>", "<other/>",
        "<methodCall><methodName/></methodCall>", "<methodCall><methodName>m</methodName></methodCall>x",
        "<methodCall><methodName>m</methodName></methodCall><methodCall/>", "<methodCall a='<'/>",
        "<methodCall><methodName>m</methodName", "<methodCall><!-- ", "<methodCall><![CDATA[", "<methodCall a=\"",
        "<methodCall><methodName>m</methodName></methodCall >x", "<!DOCTYPE methodCall><methodCall/>",
        "<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><methodCall/>"})
    void badMessagesAreRefused(String message) {
        assertThrows(MalformedXmlRpcException.class, () -> read(message));
    }

    @Test
    void badUtf8IsRefused() {
        byte[] bytes = "<methodCall><methodName>m?</methodName></methodCall>".getBytes(UTF_8);
        bytes[25] = (byte) 0xC3;
        assertThrows(MalformedXmlRpcException.class,
                () -> XmlRpcReader.readCall(bytes, 0, bytes.length, XmlLimits.REQUEST));
    }

    @Test
    void aPartOfABufferIsRead() throws Exception {
        byte[] bytes = "xx<methodCall><methodName>m</methodName></methodCall>yy".getBytes(UTF_8);
        assertEquals("m", XmlRpcReader.readCall(bytes, 2, bytes.length - 4, XmlLimits.REQUEST).method());
    }

    @Test
    void everyTruncationIsRefusedAndNothingElseThrown() {
        byte[] bytes = new XmlRpcWriter().startRequest("m").value(List.of("a&\u00FC\uD83D\uDE00", Map.of("k", 1.5)))
                .endRequest().toByteArray();
        for (int length = 0; length < bytes.length - 1; length++) {
            int cut = length;
            assertThrows(MalformedXmlRpcException.class,
                    () -> XmlRpcReader.readCall(bytes, 0, cut, XmlLimits.REQUEST));
        }
    }

    @Test
    void anyDamageIsReadOrRefusedButNeverAnotherException() {
        byte[] good = new XmlRpcWriter().startRequest("m").value(List.of("a&\u00FC", Map.of("k", 1.5, "l", true), 3))
                .value(new byte[] {65}).endRequest().toByteArray();
        java.util.Random random = new java.util.Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = Arrays.copyOf(good, good.length);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bad[random.nextInt(bad.length)] = random.nextBoolean() ? (byte) random.nextInt(256)
                        : good[random.nextInt(good.length)];
            }
            try {
                XmlRpcReader.readCall(bad, 0, bad.length, XmlLimits.REQUEST);
            } catch (MalformedXmlRpcException refused) {
                assertTrue(refused.getMessage() != null);
            }
        }
    }
}

package org.steward.client.xmlrpc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRpcWriterTest {

    private static String text(XmlRpcWriter writer) {
        return new String(writer.toByteArray(), UTF_8);
    }

    private static String stringOf(String value) {
        String message = text(new XmlRpcWriter().startResponse().string(value).endResponse());
        return message.substring(message.indexOf("<string>") + 8, message.indexOf("</string>"));
    }

    private static String stringOf(byte[] log) {
        String message = text(new XmlRpcWriter().startResponse().string(log, 0, log.length).endResponse());
        return message.substring(message.indexOf("<string>") + 8, message.indexOf("</string>"));
    }

    @Test
    void aRequestIsLaidOutAsPythonDoes() {
        assertEquals("""
                <?xml version='1.0'?>
                <methodCall>
                <methodName>supervisor.startProcess</methodName>
                <params>
                <param>
                <value><string>web</string></value>
                </param>
                <param>
                <value><boolean>0</boolean></value>
                </param>
                </params>
                </methodCall>
                """, text(new XmlRpcWriter().startRequest("supervisor.startProcess").string("web").booleanValue(false)
                .endRequest()));
    }

    @Test
    void aResponseWithContainersIsLaidOutAsPythonDoes() {
        assertEquals("""
                <?xml version='1.0'?>
                <methodResponse>
                <params>
                <param>
                <value><array><data>
                <value><struct>
                <member>
                <name>pid</name>
                <value><int>12</int></value>
                </member>
                </struct></value>
                <value><array><data>
                </data></array></value>
                </data></array></value>
                </param>
                </params>
                </methodResponse>
                """, text(new XmlRpcWriter().startResponse().startArray().startStruct().member("pid").intValue(12)
                .endStruct().startArray().endArray().endArray().endResponse()));
    }

    @Test
    void aFaultIsLaidOutAsPythonDoes() {
        assertEquals("""
                <?xml version='1.0'?>
                <methodResponse>
                <fault>
                <value><struct>
                <member>
                <name>faultCode</name>
                <value><int>10</int></value>
                </member>
                <member>
                <name>faultString</name>
                <value><string>BAD_NAME: x</string></value>
                </member>
                </struct></value>
                </fault>
                </methodResponse>
                """, text(new XmlRpcWriter().fault(10, "BAD_NAME: x")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 10, 99, 100, -1, -10, 1234567890, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void everyIntIsWrittenInDecimal(int value) {
        assertEquals(true, text(new XmlRpcWriter().startResponse().intValue(value).endResponse())
                .contains("<int>" + value + "</int>"));
    }

    @Test
    void anOffsetBeyondTwoGigabytesIsWrittenWhole() {
        String message = text(new XmlRpcWriter().startRequest("m").value(1L << 40).longValue(-3).endRequest());
        assertEquals(true, message.contains("<int>1099511627776</int>") && message.contains("<int>-3</int>"));
    }

    @Test
    void largerNumbersAreHeldAtTheEndOfTheRange() {
        String message = text(new XmlRpcWriter().startResponse().startArray()
                .intValue(1L << 40).intValue(-1L << 40).endArray().endResponse());
        assertEquals(true, message.contains("<int>2147483647</int>") && message.contains("<int>-2147483648</int>"));
    }

    static Object[][] awkwardTexts() {
        return new String[][] {
            {"a<b>&c", "a&lt;b&gt;&amp;c"}, {"\u001B[31m", "\u241B[31m"}, {"\u0000", "\u2400"}, {"a\rb", "a&#13;b"},
            {"\t\n", "\t\n"}, {"\uD83D\uDE00", "\uD83D\uDE00"}, {"\uD83Dx", "\uFFFDx"}, {"\uDE00", "\uFFFD"},
            {"\uFFFE\uFFFF", "\uFFFD\uFFFD"}, {"\u00FC\u0080", "\u00FC\u0080"}};
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void textIsAlwaysWellFormed(String value, String written) {
        assertEquals(written, stringOf(value));
        if (!value.contains("\uD83Dx") && !value.equals("\uDE00")) {
            assertEquals(written, stringOf(value.getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @CsvSource({"\u0080,\uFFFD", "\u00C3,\uFFFD", "x\u00E2\u0082y,x\uFFFDy", "\u00ED\u00A0\u0080,\uFFFD\uFFFD\uFFFD",
        "\u00F0\u009F\u0098,\uFFFD", "\u00C0\u0080,\uFFFD\uFFFD", "\u00F5,\uFFFD"})
    void bytesThatAreNotUtf8AreReplaced(String bytes, String written) {
        assertEquals(written, stringOf(bytes.getBytes(ISO_8859_1)));
    }

    @Test
    void longTextGrowsTheBufferAndLosesNothing() {
        String value = "&\r\u001Bäx".repeat(5000);
        assertEquals("&amp;&#13;\u241Bäx".repeat(5000), stringOf(value));
        assertEquals("&amp;&#13;\u241Bäx".repeat(5000), stringOf(value.getBytes(UTF_8)));
    }

    @Test
    void aResetWriterStartsAfresh() {
        XmlRpcWriter writer = new XmlRpcWriter(16);
        writer.startResponse().startArray();
        writer.reset();
        assertEquals(text(new XmlRpcWriter().startRequest("m").endRequest()),
                text(writer.startRequest("m").endRequest()));
    }

    @Test
    void unbalancedCallsAreProgrammingErrors() {
        assertThrows(IllegalStateException.class, () -> new XmlRpcWriter().intValue(1));
        assertThrows(IllegalStateException.class, () -> new XmlRpcWriter().startResponse().startArray().endStruct());
        assertThrows(IllegalArgumentException.class, () -> new XmlRpcWriter().startResponse().value(new Object()));
    }
}

package org.steward.client.xmlrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.xmlrpc.parser.XmlRpcResponseParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hostile peer cannot make the codec run its code, fetch anything, or use more than its limits. */
class HostileMessageTest {

    private static final AtomicBoolean DESERIALISED = new AtomicBoolean();

    /** Its reading leaves a trace. */
    static final class Gadget extends Exception implements Serializable {
        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            DESERIALISED.set(true);
            in.defaultReadObject();
        }
    }

    private static String gadget() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Gadget());
        }
        return Base64.getMimeEncoder().encodeToString(bytes.toByteArray());
    }

    private static byte[] faultWithCause() throws IOException {
        return ("<methodResponse><fault><value><struct>"
                + "<member><name>faultCode</name><value><int>1</int></value></member>"
                + "<member><name>faultString</name><value>x</value></member>"
                + "<member><name>faultCause</name><value><base64>" + gadget() + "</base64></value></member>"
                + "</struct></value></fault></methodResponse>").getBytes(UTF_8);
    }

    private static MethodResponse read(byte[] bytes) throws MalformedXmlRpcException {
        return XmlRpcReader.readResponse(bytes, 0, bytes.length, XmlLimits.RESPONSE);
    }

    private static MethodResponse read(String xml) throws MalformedXmlRpcException {
        return read(xml.getBytes(UTF_8));
    }

    @Test
    void theCauseOfAFaultIsNeverDeserialised() throws Exception {
        DESERIALISED.set(false);
        assertEquals(new MethodResponse.FaultResult(1, "x"), read(faultWithCause()));
        assertFalse(DESERIALISED.get());
    }

    /** Shows that the test above would notice: Apache's parser as it comes does deserialise. */
    @Test
    void apachesOwnParserWouldHaveDeserialisedIt() throws Exception {
        DESERIALISED.set(false);
        byte[] bytes = faultWithCause();
        ResponseTypes types = new ResponseTypes();
        XmlRpcResponseParser unsafe = new XmlRpcResponseParser(CodecConfig.STANDARD, types);
        XmlScanner scanner = new XmlScanner(XmlLimits.RESPONSE, true, unsafe);
        types.setScanner(scanner);
        scanner.scan(bytes, 0, bytes.length);
        boolean filtered = String.valueOf(System.getProperty("jdk.serialFilter")).equals("!*");
        assertTrue(DESERIALISED.get() || filtered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ex:serializable", "ex:dom", "ex:nil", "ex:i8", "ex:bigdecimal", "serializable", "dom"})
    void extensionTypesAreRefused(String type) throws Exception {
        DESERIALISED.set(false);
        String message = "<methodResponse xmlns:ex='http://ws.apache.org/xmlrpc/namespaces/extensions'><params><param>"
                + "<value><" + type + ">" + gadget() + "</" + type + "></value></param></params></methodResponse>";
        assertThrows(MalformedXmlRpcException.class, () -> read(message));
        assertThrows(MalformedXmlRpcException.class, () -> XmlRpcReader.readCall(
                message.replace("methodResponse", "methodCall").getBytes(UTF_8), 0, message.length(),
                XmlLimits.REQUEST));
        assertFalse(DESERIALISED.get());
    }

    @Test
    void anExternalDtdIsRefusedAndNeverFetched() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            for (String type : new String[] {"<!DOCTYPE a SYSTEM '" + url + "'>",
                "<!DOCTYPE a [<!ENTITY % e SYSTEM '" + url + "'> %e;]>",
                "<?xml-stylesheet href='" + url + "'?>"}) {
                MalformedXmlRpcException refused = assertThrows(MalformedXmlRpcException.class, () -> read(
                        "<?xml version='1.0'?>" + type + "<methodResponse><params/></methodResponse>"));
                assertTrue(refused.getMessage().contains("refused"), refused.getMessage());
            }
            server.setSoTimeout(50);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void entitiesCannotBeDeclaredSoNoBombExpands() {
        assertThrows(MalformedXmlRpcException.class, () -> read("<!DOCTYPE z [<!ENTITY a 'aaaaaaaaaa'>"
                + "<!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><methodResponse><params><param><value>&b;</value></param></params>"
                + "</methodResponse>"));
        assertThrows(MalformedXmlRpcException.class, () -> read("<methodResponse><params><param><value>&a;</value>"
                + "</param></params></methodResponse>"));
    }

    @Test
    void deepNestingIsBounded() {
        String open = "<value><array><data>".repeat(200_000);
        MalformedXmlRpcException refused = assertThrows(MalformedXmlRpcException.class,
                () -> read("<methodResponse><params><param>" + open));
        assertTrue(refused.getMessage().contains("deeper"), refused.getMessage());
    }

    @Test
    void theNumberOfElementsIsBounded() {
        byte[] bytes = ("<methodCall><methodName>m</methodName><params>" + "<param><value/></param>".repeat(60_000)
                + "</params></methodCall>").getBytes(UTF_8);
        MalformedXmlRpcException refused = assertThrows(MalformedXmlRpcException.class,
                () -> XmlRpcReader.readCall(bytes, 0, bytes.length, XmlLimits.REQUEST));
        assertTrue(refused.getMessage().contains("100000 elements"), refused.getMessage());
    }

    @Test
    void sizeAndTextAreBounded() {
        byte[] large = new byte[XmlLimits.REQUEST.bytes() + 1];
        assertThrows(MalformedXmlRpcException.class,
                () -> XmlRpcReader.readCall(large, 0, large.length, XmlLimits.REQUEST));
        byte[] text = ("<methodCall><methodName>" + "m".repeat(XmlLimits.REQUEST.text() + 1)
                + "</methodName></methodCall>").getBytes(UTF_8);
        MalformedXmlRpcException refused = assertThrows(MalformedXmlRpcException.class,
                () -> XmlRpcReader.readCall(text, 0, text.length, XmlLimits.REQUEST));
        assertTrue(refused.getMessage().contains("characters"), refused.getMessage());
    }

    @Test
    void costGrowsWithTheSizeOfTheMessageOnly() {
        String[] slow = {"a", " ", "a<!-- -->", "<![CDATA[a]]>", "&amp;", "<b/>", "<!--", "&", "< "};
        for (String piece : slow) {
            byte[] inList = ("<methodCall><methodName>m</methodName><params><param><value><array><data><value>"
                    + piece.repeat((1 << 20) / piece.length()) + "&").getBytes(UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(MalformedXmlRpcException.class,
                    () -> XmlRpcReader.readCall(inList, 0, inList.length, XmlLimits.REQUEST)));
            byte[] bytes = ("<methodCall><methodName>" + piece.repeat((1 << 20) / piece.length())).getBytes(UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThrows(MalformedXmlRpcException.class,
                    () -> XmlRpcReader.readCall(bytes, 0, bytes.length, XmlLimits.REQUEST)));
        }
    }
}

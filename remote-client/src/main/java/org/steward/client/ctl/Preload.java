package org.steward.client.ctl;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.steward.client.xmlrpc.MalformedXmlRpcException;
import org.steward.client.xmlrpc.XmlLimits;
import org.steward.client.xmlrpc.XmlRpcReader;

/**
 * Loads what every command to a server needs while the options are still being read. Sockets and the codec take most
 * of the time of a short run, and neither needs the other.
 */
final class Preload {

    private static final String BEGIN = "<?xml version='1.0'?><methodResponse><params><param><value><array><data>";
    private static final String PROCESS = "<value><struct>"
            + "<member><name>a</name><value><string>b</string></value></member>"
            + "<member><name>c</name><value><int>1</int></value></member></struct></value>";
    private static final String END = "</data></array></value></param></params></methodResponse>";
    /** So many that the codec's loops are compiled when the real answer comes. */
    private static final int PROCESSES = 100;

    private Preload() {
    }

    /** Begins; nothing has to wait for the end. */
    static void start() {
        background(Preload::sockets);
        background(Preload::codec);
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "preload");
        thread.setDaemon(true);
        thread.start();
    }

    private static void sockets() {
        try {
            SocketChannel.open(StandardProtocolFamily.UNIX).close();
        } catch (IOException e) {
            // Whoever opens the real one will meet the same and report it.
            return;
        }
    }

    private static void codec() {
        byte[] answer = (BEGIN + PROCESS.repeat(PROCESSES) + END).getBytes(StandardCharsets.US_ASCII);
        try {
            XmlRpcReader.readResponse(answer, 0, answer.length, XmlLimits.RESPONSE);
        } catch (MalformedXmlRpcException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.steward.client.xmlrpc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The codec against Python's xmlrpc library, which supervisord and supervisorctl use, in both directions. */
class PythonPeerTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final List<String> TEXTS = List.of("", " ", "plain", "<&>\"'", "a\nb\tc", "]]>", "h\u00E9\u20AC",
            "\uD83D\uDE00 x \uD83C\uDF0D", "&amp;&#13;", "\u0085\u2028\u007F", "x".repeat(20_000));

    @BeforeAll
    static void pythonIsInstalled() {
        assumeTrue(Files.isExecutable(PYTHON), PYTHON + " is not installed");
    }

    private static byte[] python(String script, byte[] input) throws IOException, InterruptedException {
        Path in = Files.createTempFile("xmlrpc", ".in");
        try {
            Files.write(in, input);
            Process process = new ProcessBuilder(PYTHON.toString(), "-c", "import sys,xmlrpc.client as x\n" + script)
                    .redirectInput(in.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            byte[] output = process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor());
            return output;
        } finally {
            Files.delete(in);
        }
    }

    /** Reads with Python what we wrote and lets Python write it again. */
    private static byte[] echo(byte[] request) throws IOException, InterruptedException {
        return python("""
                params, method = x.loads(sys.stdin.buffer.read())
                sys.stdout.buffer.write(x.dumps((list(params),), methodresponse=True).encode())
                """, request);
    }

    @Test
    void pythonReadsOurRequestsAndWeItsAnswers() throws Exception {
        List<Object> values = List.of(TEXTS, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, true, false, 1.5,
                Map.of("k", List.of(Map.of("deep", "\u00E9"))), List.of());
        XmlRpcWriter writer = new XmlRpcWriter().startRequest("echo");
        values.forEach(writer::value);
        byte[] answer = echo(writer.endRequest().toByteArray());
        assertEquals(new MethodResponse.Result(values),
                XmlRpcReader.readResponse(answer, 0, answer.length, XmlLimits.RESPONSE));
    }

    @Test
    void weReadWhatPythonRequests() throws Exception {
        byte[] request = python("""
                calls = [{'methodName': 'supervisor.startProcess', 'params': ['a:b', False]}, {'methodName': 'x\u00E9'}]
                out = x.dumps((calls, x.Binary('h\u00E9'.encode()), 'a\\r\\nb'), 'system.multicall')
                sys.stdout.buffer.write(out.encode())
                """, new byte[0]);
        assertEquals(new MethodCall("system.multicall", List.of(
                List.of(Map.of("methodName", "supervisor.startProcess", "params", List.of("a:b", false)),
                        Map.of("methodName", "x\u00E9")), "h\u00E9", "a\nb")),
                XmlRpcReader.readCall(request, 0, request.length, XmlLimits.REQUEST));
    }

    @Test
    void pythonReadsOurAnswersWithAnyLogBytes() throws Exception {
        byte[] log = new byte[4096];
        for (int i = 0; i < log.length; i++) {
            log[i] = (byte) (i * 7 + i / 256);
        }
        byte[] response = new XmlRpcWriter().startResponse().string(log, 0, log.length).endResponse().toByteArray();
        byte[] read = python("sys.stdout.buffer.write(x.loads(sys.stdin.buffer.read())[0][0].encode())", response);
        assertEquals(((MethodResponse.Result) XmlRpcReader.readResponse(response, 0, response.length,
                XmlLimits.RESPONSE)).value(), new String(read, UTF_8));
    }

    @Test
    void pythonReadsOurFaults() throws Exception {
        byte[] read = python("""
                try:
                    x.loads(sys.stdin.buffer.read())
                except x.Fault as fault:
                    print(fault.faultCode, fault.faultString)
                """, new XmlRpcWriter().fault(92, "CANT_REREAD: <x>").toByteArray());
        assertEquals("92 CANT_REREAD: <x>\n", new String(read, UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedAsPythonReplacesThem() throws Exception {
        Random random = new Random(4);
        byte[] bytes = new byte[20_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextInt(4) == 0 ? 0x20 + random.nextInt(0x5F) : 0x80 | random.nextInt(128));
        }
        byte[] response = new XmlRpcWriter().startResponse().string(bytes, 0, bytes.length).endResponse().toByteArray();
        Object ours = ((MethodResponse.Result) XmlRpcReader.readResponse(response, 0, response.length,
                XmlLimits.RESPONSE)).value();
        byte[] theirs = python("""
                text = sys.stdin.buffer.read().decode('utf-8', 'replace').replace(chr(0xfffe), chr(0xfffd))
                sys.stdout.buffer.write(text.replace(chr(0xffff), chr(0xfffd)).encode())
                """, bytes);
        assertEquals(new String(theirs, UTF_8), ours);
    }
}

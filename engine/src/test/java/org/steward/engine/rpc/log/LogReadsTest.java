package org.steward.engine.rpc.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** Offsets and lengths over the wire; the log of {@code p} holds {@code 0123456789}. */
@Timeout(30)
class LogReadsTest {
    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        engine = new LiveEngine(directory, new Programs(directory).program("p", "/bin/cat"));
        Files.writeString(log(), "0123456789");
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private Path log() {
        return directory.resolve("p.out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0   | 0  | 0123456789
            0   | 4  | 0123
            3   | 4  | 3456
            8   | 99 | 89
            99  | 5  | ''
            -3  | 0  | 789
            -99 | 0  | 0123456789
            """)
    void readAnswersThePart(int offset, int length, String text) throws Exception {
        assertEquals(text, engine.call("supervisor.readProcessStdoutLog", "p", offset, length));
    }

    @ParameterizedTest
    @CsvSource({"-3, 2", "0, -1", "-3, -1"})
    void partsThatMakeNoSenseAreBadArguments(int offset, int length) {
        assertEquals("3 BAD_ARGUMENTS", assertThrows(TestClient.Faulted.class,
                () -> engine.call("supervisor.readProcessStdoutLog", "p", offset, length)).getMessage());
    }

    @Test
    void aLogThatIsNotThereIsNoFile() {
        assertEquals("20 NO_FILE: " + directory.resolve("p.err"), assertThrows(TestClient.Faulted.class,
                () -> engine.call("supervisor.readProcessStderrLog", "p", 0, 0)).getMessage());
    }

    /** What supervisord 4.2.5 answers for a log of ten bytes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0   | ''         | true
            0  | 4   | 6789       | true
            6  | 4   | 6789       | false
            8  | 4   | 6789       | false
            10 | 4   | ''         | false
            99 | 4   | ''         | false
            0  | 10  | 0123456789 | false
            0  | 99  | 0123456789 | false
            -5 | 3   | 789        | true
            5  | 1   | 9          | true
            3  | -5  | ''         | true
            """)
    void tailAnswersTextSizeAndOverflow(int offset, int length, String text, boolean overflow) throws Exception {
        assertEquals(List.of(text, 10, overflow),
                engine.call("supervisor.tailProcessStdoutLog", "p", offset, length));
    }

    @Test
    void theTailOfNothingIsEmpty() throws Exception {
        assertEquals(List.of("", 0, false), engine.call("supervisor.tailProcessStderrLog", "p", 0, 10));
    }

    @Test
    void anyBytesComeBackAsText() throws Exception {
        byte[] bytes = {'a', 0x1b, '[', '3', '1', 'm', 0, (byte) 0xc3, '<', '&', (byte) 0xe2, (byte) 0x82};
        Files.write(log(), bytes);
        assertEquals("a\u241b[31m\u2400\ufffd<&\ufffd", engine.call("supervisor.readProcessStdoutLog", "p", 0, 0));
    }

    @Test
    void aLongLogComesWholeAndTheSameAsInOnePiece() throws Exception {
        byte[] bytes = new byte[3 << 20];
        new Random(7).nextBytes(bytes);
        byte[] umlauts = "ä€😀".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(umlauts, 0, bytes, 1_000_001, umlauts.length);
        Files.write(log(), bytes);
        XmlRpcWriter whole = new XmlRpcWriter();
        whole.startResponse().string(bytes, 0, bytes.length).endResponse();
        try (TestClient client = engine.connect()) {
            client.send(TestClient.request("supervisor.readProcessStdoutLog", "p", 0, 0));
            assertEquals(new String(whole.toByteArray(), StandardCharsets.UTF_8), client.receive().text());
            assertEquals("3.0", client.call("supervisor.getVersion"));
        }
    }

    @Test
    void aLongTailTellsItsSizeAfterTheText() throws Exception {
        Files.writeString(log(), "x".repeat(1 << 20));
        List<?> tail = (List<?>) engine.call("supervisor.tailProcessStdoutLog", "p", 0, 500_000);
        assertEquals(List.of(1 << 20, true), tail.subList(1, 3));
        assertTrue(((String) tail.getFirst()).length() <= 500_000);
    }

    @Test
    void withinAMulticallOnlyAReasonablePartCanBeRead() throws Exception {
        Files.writeString(log(), "x".repeat(5 << 20));
        List<?> results = (List<?>) engine.call("system.multicall", List.of(
                Map.of("methodName", "supervisor.readProcessStdoutLog", "params", List.of("p", 0, 0)),
                Map.of("methodName", "supervisor.readProcessStdoutLog", "params", List.of("p", 0, 1 << 20))));
        assertEquals(30, ((Map<?, ?>) results.getFirst()).get("faultCode"));
        assertEquals(1 << 20, ((String) results.getLast()).length());
    }

    @Test
    void theMainLogCanBeReadAndCleared() throws Exception {
        assertTrue(((String) engine.call("supervisor.readLog", 0, 0)).contains("RPC interface 'supervisor'"));
        assertEquals(true, engine.call("supervisor.clearLog"));
        assertEquals("", engine.call("supervisor.readMainLog", 0, 0));
    }
}

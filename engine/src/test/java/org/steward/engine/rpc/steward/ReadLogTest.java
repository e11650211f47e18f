package org.steward.engine.rpc.steward;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.rpc.LiveEngine;
import org.steward.engine.rpc.Programs;
import org.steward.engine.rpc.TestClient;

/** Logs as bytes, and the way from a rotated file to the next newer one. */
@Timeout(30)
class ReadLogTest {
    @TempDir
    private Path directory;

    private LiveEngine engine;

    @BeforeEach
    void startEngine() throws Exception {
        engine = new LiveEngine(directory, new Programs(directory).program("p", "/bin/cat"));
        Files.writeString(file("p.out"), "newest");
        Files.writeString(file("p.out.1"), "middle");
        Files.writeString(file("p.out.2"), "oldest");
    }

    @AfterEach
    void stopEngine() throws Exception {
        engine.close();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private Map<?, ?> read(String file, long offset, int length) throws Exception {
        return (Map<?, ?>) engine.call("steward.readLog", "p", "stdout", file, offset, length);
    }

    private static String data(Map<?, ?> answer) {
        return new String((byte[]) answer.get("data"), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 99 | newest
            2  | 3  | wes
            6  | 5  | ''
            99 | 5  | ''
            0  | 0  | ''
            9999999999 | 5 | ''
            """)
    void anEmptyFileIsTheNewestOne(long offset, int length, String text) throws Exception {
        Map<?, ?> answer = read("", offset, length);
        assertEquals(text, data(answer));
        assertEquals(true, answer.get("known"));
        assertEquals(6, answer.get("size"));
        assertEquals("", answer.get("newer"));
        assertEquals(offset, ((Number) answer.get("offset")).longValue());
    }

    @Test
    void aReaderIsLedFromARotatedFileToTheNext() throws Exception {
        String file = (String) read("", 0, 0).get("file");
        Files.move(file("p.out.1"), file("p.out.2"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.move(file("p.out"), file("p.out.1"));
        Files.writeString(file("p.out"), "later");
        Map<?, ?> rotated = read(file, 3, 99);
        assertEquals("est", data(rotated));
        Map<?, ?> next = read((String) rotated.get("newer"), 0, 99);
        assertEquals("later", data(next));
        assertEquals("", next.get("newer"));
    }

    @Test
    void aReaderCanBeginWithTheOldestFile() throws Exception {
        Map<?, ?> oldest = read("oldest", 0, 99);
        assertEquals("oldest", data(oldest));
        Map<?, ?> middle = read((String) oldest.get("newer"), 0, 99);
        assertEquals("middle", data(middle));
        assertEquals("newest", data(read((String) middle.get("newer"), 0, 99)));
    }

    @Test
    void aFileThatIsGoneIsUnknown() throws Exception {
        Map<?, ?> answer = read("0.0", 0, 99);
        assertEquals(false, answer.get("known"));
        assertEquals("", data(answer));
        assertEquals(read("", 0, 0).get("file"), answer.get("file"));
    }

    @Test
    void aLogThatIsNotThereHasNoFile() throws Exception {
        Map<?, ?> answer = (Map<?, ?>) engine.call("steward.readLog", "p", "stderr", "", 0, 10);
        assertEquals("", answer.get("file"));
        assertEquals(false, answer.get("known"));
    }

    @Test
    void anyBytesComeAsTheyAre() throws Exception {
        byte[] bytes = {0, 0x1b, (byte) 0xc3, '<', (byte) 0xff, '\r'};
        Files.write(file("p.out"), bytes);
        assertArrayEquals(bytes, (byte[]) read("", 0, 99).get("data"));
    }

    @Test
    void anEmptyNameIsTheDaemonsOwnLog() throws Exception {
        Map<?, ?> answer = (Map<?, ?>) engine.call("steward.readLog", "", "", "", 0, 10_000);
        assertEquals((Integer) answer.get("size"), ((byte[]) answer.get("data")).length);
    }

    @Test
    void oneAnswerIsBounded() throws Exception {
        Files.write(file("p.out"), new byte[1 << 20]);
        assertEquals(256 << 10, ((byte[]) read("", 5, 1 << 20).get("data")).length);
    }

    @Test
    void wrongArgumentsAreFaults() {
        assertFault("3 BAD_ARGUMENTS: x", "p", "x", "", 0, 1);
        assertFault("3 BAD_ARGUMENTS", "p", "stdout", "", -1, 1);
        assertFault("3 BAD_ARGUMENTS", "p", "stdout", "", 0, -1);
        assertFault("10 BAD_NAME: q", "q", "stdout", "", 0, 1);
        assertFault("2 INCORRECT_PARAMETERS", "p", "stdout");
    }

    private void assertFault(String text, Object... params) {
        assertEquals(text, assertThrows(TestClient.Faulted.class,
                () -> engine.call("steward.readLog", params)).getMessage());
    }
}

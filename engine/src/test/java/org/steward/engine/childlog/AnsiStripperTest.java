package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steward.engine.Python;

class AnsiStripperTest {

    private static byte[] strip(byte[] data) {
        byte[] copy = data.clone();
        return Arrays.copyOf(copy, AnsiStripper.strip(copy, copy.length));
    }

    @Test
    void everyGeneratedChunkIsStrippedAsSupervisordStripsIt() throws IOException {
        String[] pieces = {"\033[", "\033", "[", "31", ";", "m", "H", "f", "K", "x", "é", "\n", "text", "\033[0m"};
        Random random = new Random(4);
        List<byte[]> chunks = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder chunk = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                chunk.append(pieces[random.nextInt(pieces.length)]);
            }
            chunks.add(chunk.toString().getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> theirs = Python.answers("supervisor.dispatchers", """
                from supervisor.dispatchers import stripEscapes
                def answer(data): return stripEscapes(data)
                """, chunks);
        for (int i = 0; i < chunks.size(); i++) {
            String shown = PythonBytes.repr(chunks.get(i), chunks.get(i).length);
            assertArrayEquals(theirs.get(i), strip(chunks.get(i)), shown);
        }
    }

    @Test
    void coloursGoAndTextStays() {
        byte[] stripped = strip("\033[1;31mred\033[0m\n".getBytes(StandardCharsets.US_ASCII));
        assertEquals("red\n", new String(stripped, StandardCharsets.US_ASCII));
    }
}

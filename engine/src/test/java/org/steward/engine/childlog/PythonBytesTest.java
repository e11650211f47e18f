package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steward.engine.Python;

class PythonBytesTest {

    @Test
    void everyByteStringIsShownAsPythonShowsIt() throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            inputs.add(new byte[] {(byte) b});
        }
        Random random = new Random(2);
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[random.nextInt(20)];
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (random.nextInt(4) == 0 ? "'\"\\\n".charAt(random.nextInt(4)) : random.nextInt(256));
            }
            inputs.add(bytes);
        }
        List<byte[]> theirs = Python.answers("sys", "def answer(data): return repr(data).encode()", inputs);
        for (int i = 0; i < inputs.size(); i++) {
            assertEquals(
                    new String(theirs.get(i), StandardCharsets.UTF_8),
                    PythonBytes.repr(inputs.get(i), inputs.get(i).length));
        }
    }
}

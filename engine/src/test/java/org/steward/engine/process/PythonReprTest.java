package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steward.engine.Python;
import org.steward.engine.config.ini.PythonText;

class PythonReprTest {

    @Test
    void everyTextIsQuotedAsPythonQuotesIt() throws IOException {
        List<String> texts = new ArrayList<>();
        // Characters newer than either side's version of Unicode are left out: they begin at U+0800.
        for (int c = 1; c < 0x800; c++) {
            if (Character.isDefined(c)) {
                texts.add("a" + (char) c);
            }
        }
        for (int c = 0x2000; c < 0x2060; c++) {
            texts.add("a" + (char) c);
        }
        Random random = new Random(3);
        String[] pieces = {"'", "\"", "\\", "\n", "\t", "a", "é", "\u200b", "\ud83d\ude00", "\ue000", "\u3000"};
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            texts.add(text.toString());
        }
        List<byte[]> inputs = texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
        List<byte[]> theirs = Python.answers("sys", "def answer(data): return repr(data.decode()).encode()", inputs);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(new String(theirs.get(i), StandardCharsets.UTF_8), PythonText.repr(texts.get(i)));
        }
    }
}

package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.Python;

class WaitStatusTest {

    @ParameterizedTest
    @CsvSource({
        "0x0000, 0, exit status 0",
        "0x0100, 1, exit status 1",
        "0xff00, 255, exit status 255",
        "0x000f, -1, terminated by SIGTERM",
        "0x0009, -1, terminated by SIGKILL",
        "0x008b, -1, terminated by SIGSEGV (core dumped)",
        "0x0028, -1, terminated by signal 40"})
    void aStatusWordHasACodeAndAText(String word, int code, String text) {
        WaitStatus status = WaitStatus.of(Integer.decode(word));
        assertEquals(code, status.code());
        assertEquals(text, status.text());
    }

    @Test
    void everySignalHasTheNameSupervisordGivesIt() throws IOException {
        List<byte[]> numbers = new ArrayList<>();
        for (int signal = 0; signal <= 65; signal++) {
            numbers.add(Integer.toString(signal).getBytes(StandardCharsets.US_ASCII));
        }
        List<byte[]> theirs = Python.answers("supervisor.options", """
                from supervisor.options import signame
                def answer(data): return signame(int(data)).encode()
                """, numbers);
        for (int signal = 0; signal <= 65; signal++) {
            assertEquals(new String(theirs.get(signal), StandardCharsets.US_ASCII), WaitStatus.signalName(signal));
        }
    }

    @Test
    void anExitStatusIsTheUpperByteOnly() {
        assertEquals(7, WaitStatus.of(0x1_0700).code());
    }
}

package org.steward.engine.childlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureScannerTest {
    private static final String BEGIN = "<!--XSUPERVISOR:BEGIN-->";
    private static final String END = "<!--XSUPERVISOR:END-->";

    private final StringBuilder passed = new StringBuilder();
    private final List<String> captured = new ArrayList<>();

    private CaptureScanner scanner(long maxbytes) {
        return new CaptureScanner(maxbytes, new CaptureScanner.Sink() {
            @Override
            public void passed(byte[] data, int from, int to) {
                passed.append(new String(data, from, to - from, StandardCharsets.US_ASCII));
            }

            @Override
            public void captured(byte[] data) {
                captured.add(new String(data, StandardCharsets.US_ASCII));
            }
        });
    }

    private static void feed(CaptureScanner scanner, String... chunks) {
        for (String chunk : chunks) {
            byte[] bytes = chunk.getBytes(StandardCharsets.US_ASCII);
            scanner.accept(bytes, bytes.length);
        }
    }

    @Test
    void whatIsBetweenTheTokensIsCapturedAndTheRestPasses() {
        feed(scanner(100), "a" + BEGIN + "secret" + END + "b" + BEGIN + "more" + END + "c");
        assertEquals("abc", passed.toString());
        assertEquals(List.of("secret", "more"), captured);
    }

    @Test
    void tokensAreFoundWhenTheyComeByteByByte() {
        CaptureScanner scanner = scanner(100);
        feed(scanner, ("a<!-" + BEGIN + "x<!--XS" + END + "b").split(""));
        assertEquals("a<!-b", passed.toString());
        assertEquals(List.of("x<!--XS"), captured);
    }

    @Test
    void shortOutputIsNotHeldBack() {
        feed(scanner(100), "ok\n");
        assertEquals("ok\n", passed.toString());
    }

    @Test
    void onlyWhatCouldBeginATokenIsHeldBack() {
        feed(scanner(100), "ok<!--X");
        assertEquals("ok", passed.toString());
    }

    @Test
    void whatWasHeldBackPassesAtTheEnd() {
        CaptureScanner scanner = scanner(100);
        feed(scanner, "ok<!--X");
        scanner.end();
        assertEquals("ok<!--X", passed.toString());
    }

    @Test
    void anEmptyCaptureIsACapture() {
        feed(scanner(100), BEGIN + END);
        assertEquals(List.of(""), captured);
    }

    @Test
    void aBeginInsideACaptureIsData() {
        feed(scanner(100), BEGIN + "a" + BEGIN + "b" + END);
        assertEquals(List.of("a" + BEGIN + "b"), captured);
    }

    @Test
    void anEndOutsideACapturePasses() {
        feed(scanner(100), "a" + END + "b");
        assertEquals("a" + END + "b", passed.toString());
    }

    @Test
    void theOldestBytesOfALongCaptureAreDropped() {
        feed(scanner(4), BEGIN + "abc", "def", "gh" + END);
        assertEquals(List.of("efgh"), captured);
    }

    @Test
    void aChunkLongerThanTheBoundKeepsItsEnd() {
        feed(scanner(4), BEGIN + "abcdefgh" + END);
        assertEquals(List.of("efgh"), captured);
    }

    @Test
    void theNextCaptureBeginsEmpty() {
        feed(scanner(4), BEGIN + "abcd" + END + BEGIN + "e" + END);
        assertEquals(List.of("abcd", "e"), captured);
    }
}

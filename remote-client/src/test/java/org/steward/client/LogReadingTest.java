package org.steward.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/** Reading a log through a server that fails, as a stock supervisord does, on any piece that is not UTF-8. */
class LogReadingTest {

    private int requests;

    private LogReading.Read server(byte[] log) {
        return (offset, length) -> {
            requests++;
            int from = (int) (offset < 0 ? Math.max(0, log.length + offset) : Math.min(offset, log.length));
            int to = length == 0 ? log.length : Math.min(log.length, from + length);
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(log, from, to - from)).toString();
            } catch (CharacterCodingException e) {
                throw new TransportException(FailureLayer.HTTP_STATUS, "500", 500);
            }
        };
    }

    /** Sends everything, as Steward's engine does. */
    private LogReading.Read lenientServer(byte[] log) {
        return (offset, length) -> {
            requests++;
            int from = (int) (offset < 0 ? Math.max(0, log.length + offset) : Math.min(offset, log.length));
            int to = length == 0 ? log.length : Math.min(log.length, from + length);
            return new String(log, from, to - from, StandardCharsets.UTF_8).replace('\u001B', '\u241B');
        };
    }

    private LogSlice read(byte[] log, long offset, int length) throws Exception {
        return new LogReading(server(log)).slice(offset, length);
    }

    @Test
    void aGoodPieceTakesOneRequest() throws Exception {
        assertEquals(new LogSlice(1, 3, "bcd"), read("abcdef".getBytes(StandardCharsets.UTF_8), 1, 3));
        assertEquals(1, requests);
    }

    @Test
    void aCutCharacterTakesAFewRequests() throws Exception {
        byte[] log = "\uD83D\uDE00 and \uD83D\uDE00".getBytes(StandardCharsets.UTF_8);
        assertEquals(new LogSlice(1, 8, "\uFFFD and "), read(log, 1, 9));
        assertTrue(requests <= 16, requests + " requests");
    }

    @Test
    void piecesOfTextJoinWithoutLossOrRepetition() throws Exception {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append(new String[] {"a", "\u00E9", "\u20AC", "\uD83D\uDE00"}[random.nextInt(4)]);
            }
            byte[] log = text.toString().getBytes(StandardCharsets.UTF_8);
            StringBuilder read = new StringBuilder();
            int size = 4 + random.nextInt(40);
            for (long offset = 0; offset < log.length;) {
                LogSlice slice = read(log, offset, size);
                read.append(slice.text());
                offset += slice.length();
            }
            assertEquals(text.toString(), read.toString());
        }
    }

    @Test
    void theBytesAroundABadOneAreKept() throws Exception {
        byte[] log = new byte[5000];
        Arrays.fill(log, (byte) 'x');
        log[3000] = (byte) 0xFF;
        String text = "x".repeat(3000) + "\uFFFD" + "x".repeat(1999);
        assertEquals(new LogSlice(0, 5000, text), read(log, 0, 5000));
        assertEquals(new LogSlice(0, 5000, text), read(log, 0, 0));
        assertEquals(new LogSlice(-5000, 5000, text), read(log, -5000, 0));
    }

    @Test
    void aBinaryLogCostsABoundedNumberOfRequests() throws Exception {
        byte[] log = new byte[100_000];
        Arrays.fill(log, (byte) 0xFF);
        LogSlice slice = read(log, 0, log.length);
        assertEquals(log.length, slice.length());
        assertTrue(requests < 400, requests + " requests");
    }

    @Test
    void theSameHoldsForAServerThatReplacesCharacters() throws Exception {
        String text = "\u001B[31ma\u20AC\uD83D\uDE00\u00FC\u001B[0m".repeat(20);
        byte[] log = text.getBytes(StandardCharsets.UTF_8);
        for (int size = 4; size < 50; size++) {
            StringBuilder read = new StringBuilder();
            for (long offset = 0; offset < log.length;) {
                LogSlice slice = new LogReading(lenientServer(log), () -> log.length).slice(offset, size);
                read.append(slice.text());
                offset += slice.length();
            }
            assertEquals(text.replace('\u001B', '\u241B'), read.toString());
        }
    }

    @Test
    void aBadByteAtTheEndIsPassed() throws Exception {
        byte[] log = {'a', (byte) 0xFF};
        LogReading.Read server = lenientServer(log);
        assertEquals(new LogSlice(0, 1, "a"), new LogReading(server, () -> 2).slice(0, 100));
        assertEquals(new LogSlice(1, 1, "\uFFFD"), new LogReading(server, () -> 2).slice(1, 100));
        assertEquals(new LogSlice(2, 0, ""), new LogReading(server, () -> 2).slice(2, 100));
        assertEquals(new LogSlice(1, 1, "\uFFFD"), new LogReading(server).slice(1, 100));
    }

    @Test
    void otherFailuresPassThrough() {
        LogReading reading = new LogReading((offset, length) -> {
            throw new TransportException(FailureLayer.TIMEOUT, "late");
        });
        assertEquals(FailureLayer.TIMEOUT,
                assertThrows(TransportException.class, () -> reading.slice(0, 10)).layer());
    }
}

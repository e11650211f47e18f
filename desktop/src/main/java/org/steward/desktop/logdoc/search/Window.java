package org.steward.desktop.logdoc.search;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.steward.desktop.logdoc.index.Blocks;

/** Some bytes of a file, read into memory that is used again. For one thread. */
final class Window {

    /** Fits into a core's cache, with its copies. */
    static final int SIZE = 256 << 10;
    /** Of a line longer than this only the beginning is looked at, but for plain text. */
    static final int LONGEST = 1 << 20;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private byte[] bytes = new byte[SIZE];
    private byte[] folded = new byte[0];
    private int length;
    private Optional<String> text = Optional.empty();
    private Optional<String> small = Optional.empty();

    /** Reads {@code wanted} bytes, at most {@link #LONGEST}. */
    void read(Blocks.Bytes file, long offset, int wanted) throws IOException {
        if (bytes.length < wanted) {
            bytes = new byte[LONGEST];
        }
        text = Optional.empty();
        small = Optional.empty();
        length = file.read(offset, bytes, 0, wanted);
        if (length < wanted) {
            throw new IOException("the file became shorter while it was searched");
        }
    }

    /** Looks no further than to here. */
    void limit(int end) {
        length = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** After the last line end; 0 if there is none. */
    int endOfLines() {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Where the text of a line ends that takes the bytes from {@code from} to {@code to}. */
    int endOfText(int from, int to) {
        int end = to;
        if (end > from && bytes[end - 1] == '\n') {
            end--;
            if (end > from && bytes[end - 1] == '\r') {
                end--;
            }
        }
        return end;
    }

    /** The bytes as characters, for the machine's own way to find strings. */
    String text() {
        if (text.isEmpty()) {
            text = Optional.of(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
        return text.get();
    }

    /** The same with A to Z made small. */
    String small() {
        if (small.isEmpty()) {
            if (folded.length < length) {
                folded = new byte[bytes.length];
            }
            fold();
            small = Optional.of(new String(folded, 0, length, StandardCharsets.ISO_8859_1));
        }
        return small.get();
    }

    private void fold() {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            long x = (long) WORDS.get(bytes, i);
            long low = x & ~HIGH;
            // The highest bit of each byte from 'A' on, and of each beyond 'Z': of ASCII ones only.
            long atLeast = low + EACH * (0x80 - 'A');
            long beyond = low + EACH * (0x7F - 'Z');
            long capital = atLeast & ~beyond & ~x & HIGH;
            WORDS.set(folded, i, x | capital >>> 2);
        }
        for (; i < length; i++) {
            byte b = bytes[i];
            folded[i] = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }
    }

    /** Part of it, as people read it. */
    String decoded(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}

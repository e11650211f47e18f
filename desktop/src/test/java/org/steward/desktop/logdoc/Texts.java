package org.steward.desktop.logdoc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Logs as plain lists: what a document must come to. */
public final class Texts {

    private static final String[] WORDS = {"INFO", "ERROR", "warn", "worker-7]", "payment", "id=77", "id=7712", "中文日志",
        "😀", "straße", "STRASSE", "\u001b[31mred\u001b[0m", "a\u0000b", "x\ry", "\t", "timeout", "Größe", "foo_bar"};

    private Texts() {
    }

    /** Lines of bytes as a document gives them, Latin-1 so that every byte counts. */
    public static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(line(bytes, start, i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1));
        }
        return lines;
    }

    private static String line(byte[] bytes, int start, int end) {
        int length = end > start && bytes[end - 1] == '\r' ? end - start - 1 : end - start;
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    /** All lines of a document as bytes in Latin-1; read anew where the oldest are dropped meanwhile. */
    public static List<String> all(Lines document) {
        while (true) {
            long first = document.first();
            List<String> lines = from(first, document);
            if (document.first() <= first) {
                return lines;
            }
        }
    }

    /** Those from a line on, up to the end or to where some have been dropped. */
    private static List<String> from(long first, Lines document) {
        List<String> lines = new ArrayList<>();
        try {
            long next = first;
            while (next < document.end()) {
                List<Lines.Line> some = document.read(next, 997);
                if (document.first() > first) {
                    return lines;
                }
                for (Lines.Line line : some) {
                    if (line.number() != next) {
                        throw new AssertionError("line " + line.number() + " instead of " + next);
                    }
                    next++;
                    lines.add(new String(line.bytes(), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            if (document.first() > first) {
                // The file of these lines was given up in the middle of the read.
                return lines;
            }
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** A piece of a log: words of all kinds, all line ends, now and then random bytes or a long line. */
    public static byte[] some(RandomGenerator random, int lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            int words = random.nextInt(8);
            for (int w = 0; w < words; w++) {
                out.writeBytes((WORDS[random.nextInt(WORDS.length)] + " ").getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(20) == 0) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                out.writeBytes(bytes);
            }
            if (random.nextInt(500) == 0) {
                out.writeBytes("long ".repeat(random.nextInt(3000)).getBytes(StandardCharsets.UTF_8));
            }
            out.writeBytes((random.nextInt(4) == 0 ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(3) == 0) {
            out.writeBytes("no end ".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}

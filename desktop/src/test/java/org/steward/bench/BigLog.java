package org.steward.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Random;

/**
 * A gigabyte of log in ten million lines, the same bytes each time: levels, workers, requests, and a few lines that say
 * what the benchmark looks for. Made once and kept in the directory for temporary files.
 */
final class BigLog {

    static final int LINES = 10_000_000;
    /** In one line of a thousand. */
    static final String LITERAL = "connection reset by peer";
    static final String REGEX = "ERROR.*worker-7\\].*payment.*id=\\d*77\\b";

    private static final String[] LEVELS = {"INFO ", "INFO ", "INFO ", "DEBUG", "DEBUG", "WARN ", "ERROR"};
    private static final String[] PARTS = {"payment", "catalog", "session", "mailer", "search"};
    private static final String[] ENDS = {"accepted", "answered", "stored", "waits for the next step", "was retried"};

    private BigLog() {
    }

    /** The file, made if it is not there. */
    static Path file() throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "steward-bench-" + LINES + ".log");
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 20)) {
                write(out, LINES);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private static void write(OutputStream out, int lines) throws IOException {
        Random random = new Random(20261125);
        long millis = Instant.parse("2026-11-25T00:00:00Z").toEpochMilli();
        StringBuilder line = new StringBuilder(256);
        for (int i = 0; i < lines; i++) {
            line.setLength(0);
            millis += random.nextInt(17);
            int rest = (int) (millis % 86_400_000);
            line.append("2026-11-25 ");
            two(line, rest / 3_600_000).append(':');
            two(line, rest / 60_000 % 60).append(':');
            two(line, rest / 1000 % 60).append('.').append(rest / 100 % 10).append(rest / 10 % 10).append(rest % 10);
            line.append(' ').append(LEVELS[random.nextInt(LEVELS.length)]).append(" [worker-")
                    .append(random.nextInt(16)).append("] ").append(PARTS[random.nextInt(PARTS.length)])
                    .append(": request id=").append(random.nextInt(1_000_000));
            if (random.nextInt(1000) == 0) {
                line.append(" failed: ").append(LITERAL);
            } else {
                line.append(' ').append(ENDS[random.nextInt(ENDS.length)]).append(" after ")
                        .append(random.nextInt(2000)).append(" ms, ").append(random.nextInt(100_000)).append(" bytes");
            }
            line.append('\n');
            out.write(line.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static StringBuilder two(StringBuilder line, int number) {
        return line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}

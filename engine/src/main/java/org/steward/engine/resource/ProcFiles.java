package org.steward.engine.resource;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads /proc. For one thread at a time. */
final class ProcFiles {
    private static final int USUAL_PAGE = 4096;

    private final String proc;
    private final String online;
    private final byte[] buffer = new byte[8192];
    private int pageSize;

    ProcFiles() {
        this("/proc", "/sys/devices/system/cpu/online");
    }

    /**
     * @param proc   where proc(5) is mounted
     * @param online list of the processors that are online
     */
    ProcFiles(String proc, String online) {
        this.proc = proc;
        this.online = online;
    }

    /** One pass over every process; those that end meanwhile are left out. */
    ProcTable processes() throws IOException {
        String[] names = new File(proc).list();
        if (names == null) {
            throw new IOException("cannot list " + proc + "; mount proc there");
        }
        if (pageSize == 0) {
            pageSize = pageSize();
        }
        List<ProcStat> stats = new ArrayList<>(names.length);
        for (String name : names) {
            if (name.charAt(0) >= '1' && name.charAt(0) <= '9') {
                read(proc + "/" + name + "/stat").flatMap(ProcStat::parse).ifPresent(stats::add);
            }
        }
        return new ProcTable(stats, pageSize);
    }

    /**
     * Bytes of a page: the one power of two that makes the size that statm tells in pages the one that status tells
     * in kilobytes.
     */
    private int pageSize() {
        long pages = read(proc + "/self/statm").map(text -> number(text, 0)).orElse(0L);
        long kilobytes = read(proc + "/self/status").map(text -> labelled(text, "VmSize:")).orElse(0L);
        if (pages <= 0 || kilobytes <= 0) {
            return USUAL_PAGE;
        }
        int size = USUAL_PAGE;
        while (size < 1 << 16 && kilobytes * 1024.0 / pages > size * 1.5) {
            size *= 2;
        }
        return size;
    }

    /** Memory of the machine in bytes, or 0. */
    long memory() {
        return read(proc + "/meminfo").map(text -> labelled(text, "MemTotal:")).orElse(0L) * 1024;
    }

    /** Processors online. */
    int cpus() {
        return read(online).map(text -> count(text.strip())).filter(n -> n > 0)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    /** How many numbers a list such as {@code 0-3,6} holds; 0 when it is none. */
    static int count(String ranges) {
        int count = 0;
        int at = 0;
        try {
            while (at < ranges.length()) {
                int comma = ranges.indexOf(',', at);
                int end = comma < 0 ? ranges.length() : comma;
                int dash = ranges.indexOf('-', at);
                count += dash < 0 || dash > end ? 1
                        : Integer.parseInt(ranges, dash + 1, end, 10) - Integer.parseInt(ranges, at, dash, 10) + 1;
                at = end + 1;
            }
        } catch (NumberFormatException e) {
            return 0;
        }
        return count;
    }

    /** The number behind a label at the start of a line; 0 when there is none. */
    static long labelled(String text, String label) {
        int at = text.startsWith(label) ? 0 : text.indexOf("\n" + label) + 1;
        return at == 0 && !text.startsWith(label) ? 0 : number(text, at + label.length());
    }

    private static long number(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        long value = 0;
        for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private Optional<String> read(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            int n = in.read(buffer);
            return n <= 0 ? Optional.empty() : Optional.of(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // It has ended, or is none of our business.
            return Optional.empty();
        }
    }
}

package org.steward.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.LogDocuments;
import org.steward.desktop.logdoc.LogWorkers;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.LogSearch;
import org.steward.desktop.logdoc.search.Query;

/** One fresh machine that opens a log, indexes it, jumps about in it and searches it: a line for each figure. */
final class LogBenchMain {

    static final String INDEX = "full line index (s)";
    static final String LITERAL = "literal, every line (s)";
    static final String REGEX = "regular expression, every line (s)";
    static final String LITERAL_MATCHES = "lines with the literal";
    static final String REGEX_MATCHES = "lines with the regular expression";
    private static final int SCREEN = 60;
    private static final int JUMPS = 1000;

    private LogBenchMain() {
    }

    public static void main(String[] args) throws IOException, InvalidQuery, InterruptedException {
        try (LogWorkers workers = new LogWorkers()) {
            long start = System.nanoTime();
            try (LogDocument document = LogDocuments.ofFile(Path.of(args[0]), workers)) {
                Semaphore changes = new Semaphore(0);
                document.listen(state -> changes.release());
                await(changes, () -> document.count() > 0);
                screen(document, document.end() - SCREEN);
                print("opening to last screen read (s)", start);
                await(changes, document::isBeginningKnown);
                print(INDEX, start);
                jump(document);
                search(document, workers, Query.of(BigLog.LITERAL), LITERAL, LITERAL_MATCHES);
                search(document, workers, Query.regex(BigLog.REGEX), REGEX, REGEX_MATCHES);
                figure("heap in use after all of it (MB)", heap());
            }
        }
    }

    private static void await(Semaphore changes, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            changes.acquire();
        }
    }

    private static void screen(Lines lines, long from) throws IOException {
        if (lines.read(from, SCREEN).size() != SCREEN) {
            throw new IOException("a screen of " + SCREEN + " lines was expected");
        }
    }

    private static void jump(LogDocument document) throws IOException {
        Random random = new Random(1);
        long slowest = 0;
        for (int i = 0; i < JUMPS; i++) {
            long to = document.first() + random.nextLong(document.count() - SCREEN);
            long start = System.nanoTime();
            screen(document, to);
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        figure("jump to any line, slowest of " + JUMPS + " (ms)", slowest / 1e6);
    }

    private static void search(LogDocument document, LogWorkers workers, Query query, String name,
            String matches)
            throws InvalidQuery, InterruptedException {
        long start = System.nanoTime();
        try (LogSearch search = LogSearch.of(document, query, workers)) {
            Semaphore changes = new Semaphore(0);
            search.listen(state -> changes.release());
            await(changes, () -> search.state().isDone());
            print(name, start);
            figure(matches, search.lines().count());
        }
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static void print(String name, long start) {
        figure(name, (System.nanoTime() - start) / 1e9);
    }

    private static void figure(String name, double value) {
        System.out.println(name + "\t" + value);
    }
}

package org.steward.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.connection.ConnectionOptions;
import org.steward.client.connection.SupervisorConnection;
import org.steward.client.logs.LogEvent;
import org.steward.client.logs.LogFollower;
import org.steward.client.logs.LogSource;
import org.steward.client.logs.LogSources;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;
import org.steward.peer.Sandbox;

/**
 * What the client library costs: servers and writers run in processes of their own, so the CPU time of this process is
 * the library's, with its share of compiling and collecting. Prints each figure beside its target.
 */
public final class ClientBench {
    private static final int WARM_ROUNDS = 300;
    private static final int ROUNDS = 200;
    private static final int SERVERS = 100;
    private static final Duration WARM = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);
    private static final int MEGABYTES_A_SECOND = 100;

    private ClientBench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> parts = List.of(System.getProperty("bench.only", "parse,fleet,follow").split(","));
        for (String part : parts) {
            switch (part) {
                case "parse" -> parse();
                case "fleet" -> fleet();
                case "follow" -> follow();
                default -> throw new IllegalArgumentException("no such part: " + part
                        + " (there are parse, fleet, follow)");
            }
        }
    }

    private static void print(String measure, double value, String unit, String target) {
        System.out.println(String.format(Locale.ROOT, "%-60s %8.2f %s (target %s)", measure, value, unit, target));
    }

    private static void parse() throws Exception {
        try (Sandbox box = new Sandbox();
                Child servers = new Child(ReplayServers.class, box.dir().toString(), "1", "1000");
                SupervisorClient client = new SupervisorClient(endpoint(box.dir(), 0), TransportOptions.defaults())) {
            servers.line();
            for (int i = 0; i < WARM_ROUNDS; i++) {
                client.getAllProcessInfo();
            }
            double[] wall = new double[ROUNDS];
            double cpu = cpuSeconds();
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                client.getAllProcessInfo();
                wall[i] = (System.nanoTime() - start) / 1e6;
            }
            cpu = cpuSeconds() - cpu;
            print("getAllProcessInfo of 1,000, asked and parsed, median", Figures.median(wall), "ms", "10 ms");
            print("  CPU of this process for one", cpu / ROUNDS * 1000, "ms", "10 ms");
        }
    }

    private static void fleet() throws Exception {
        Duration second = Duration.ofSeconds(1);
        ConnectionOptions options = ConnectionOptions.defaults()
                .withPoll(new ConnectionOptions.PollIntervals(second, second, second));
        try (Sandbox box = new Sandbox();
                Child servers = new Child(ReplayServers.class, box.dir().toString(),
                        Integer.toString(SERVERS), "100")) {
            servers.line();
            List<SupervisorConnection> connections = new ArrayList<>();
            for (int i = 0; i < SERVERS; i++) {
                connections.add(SupervisorConnection.open(endpoint(box.dir(), i), TransportOptions.defaults(), options,
                        snapshot -> { }));
                // Spread over the second, as they are when people connect to them one by one.
                pass(second.dividedBy(SERVERS));
            }
            pass(WARM);
            double cpu = cpuSeconds();
            pass(MEASURED);
            cpu = cpuSeconds() - cpu;
            long live = connections.stream().filter(c -> c.snapshot().link().isLive()).count();
            connections.forEach(SupervisorConnection::close);
            print("100 servers of 100 processes, polled each second, " + live + " live",
                    cpu / MEASURED.toSeconds() * 100, "% of a core", "25 %");
            print("  platform threads", ManagementFactory.getThreadMXBean().getPeakThreadCount(), "", "no more for more"
                    + " servers");
        }
    }

    private static void follow() throws Exception {
        try (Sandbox box = new Sandbox()) {
            Path file = box.path("follow.log");
            Files.createFile(file);
            try (LogSource source = LogSources.ofFile(file); LogFollower follower = source.followLast(0);
                    Child writer = new Child(LogWriter.class, file.toString(),
                            Long.toString(MEGABYTES_A_SECOND * 1_000_000L), "10", "50000000")) {
                Counter counter = new Counter(follower);
                Thread reader = Thread.ofVirtual().start(counter);
                double cpu = cpuSeconds();
                long start = System.nanoTime();
                long written = Long.parseLong(writer.line());
                double seconds = (System.nanoTime() - start) / 1e9;
                cpu = cpuSeconds() - cpu;
                while (counter.bytes < written && counter.gaps == 0 && reader.isAlive()) {
                    pass(Duration.ofMillis(10));
                }
                follower.close();
                reader.join();
                print("following a file, MB a second", written / seconds / 1e6, "MB/s", "100 MB/s");
                print("  CPU of this process, cold start included", cpu / seconds * 100, "% of a core", "50 %");
                print("  bytes missing after " + counter.rotations + " rotations", written - counter.bytes, "", "0");
            }
        }
    }

    /** Counts what a follower gets. */
    private static final class Counter implements Runnable {
        private final LogFollower follower;
        private volatile long bytes;
        private volatile int rotations;
        private volatile int gaps;

        Counter(LogFollower follower) {
            this.follower = follower;
        }

        @Override
        public void run() {
            try {
                for (Optional<LogEvent> e = follower.next(); e.isPresent(); e = follower.next()) {
                    switch (e.get()) {
                        case LogEvent.Bytes more -> bytes += more.bytes().remaining();
                        case LogEvent.Rotated rotated -> rotations++;
                        case LogEvent.Gap gap -> gaps++;
                    }
                }
            } catch (IOException | RpcFault e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Endpoint endpoint(Path directory, int number) {
        return Endpoint.parse("unix://" + directory.resolve(number + ".sock"));
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** Another Java process with this class path. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;

        Child(Class<?> program, String... args) throws IOException {
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", System.getProperty("java.class.path"), program.getName()));
            command.addAll(List.of(args));
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            out = process.inputReader();
        }

        /** The next line it prints. */
        String line() throws IOException {
            return Optional.ofNullable(out.readLine()).orElseThrow(() -> new IOException("the child process ended"));
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes lib/steward.aot: opens the freshly assembled window without a display on the demo configuration, waits for its
 * table, and lets the JVM record the classes of it. Started by the build as {@code java TrainWindow.java HOME}, on the
 * JDK that the distribution will run on.
 */
final class TrainWindow {
    /** How long the window is left alone once its table is there, for what comes later: figures, charts, exits. */
    private static final long SETTLED = TimeUnit.SECONDS.toMillis(4);

    private TrainWindow() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]).toAbsolutePath();
        Path cache = home.resolve("lib/steward.aot");
        Files.deleteIfExists(cache);
        Path dir = Files.createTempDirectory("steward-train");
        Files.writeString(dir.resolve("logging.properties"), """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=FINE
                org.steward.desktop.StartMark.level=FINE
                """);
        Process window = start(home, dir, cache);
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines = window.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null && !line.contains("first table")) {
                output.append(line).append('\n');
            }
            window.waitFor(SETTLED, TimeUnit.MILLISECONDS);
            // Not Process.destroy, which would close the stream.
            window.toHandle().destroy();
            while ((line = lines.readLine()) != null) {
                output.append(line).append('\n');
            }
        }
        window.waitFor(120, TimeUnit.SECONDS);
        window.destroyForcibly();
        stopEngine(home, dir);
        if (!Files.exists(cache)) {
            // The window opens without the cache, only slower: worth a word, not a failed build.
            System.err.println("no class cache was made: " + output);
        }
        delete(dir);
    }

    private static ProcessBuilder in(Path dir, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", dir.toString());
        builder.environment().put("XDG_CONFIG_HOME", dir.resolve("config").toString());
        builder.environment().put("XDG_DATA_HOME", dir.resolve("data").toString());
        builder.environment().put("XDG_STATE_HOME", dir.resolve("state").toString());
        builder.environment().put("XDG_RUNTIME_DIR", dir.toString());
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        return builder.redirectErrorStream(true);
    }

    private static Process start(Path home, Path dir, Path cache) throws IOException {
        ProcessBuilder builder = in(dir, List.of(home.resolve("bin/steward").toString()));
        // STEWARD_JAVA_OPTIONS would also reach the engine that the window starts.
        builder.environment().put("STEWARD_WINDOW_OPTIONS", "-XX:AOTCacheOutput=" + cache
                + " -Dglass.platform=Headless -Dprism.order=sw"
                + " -Djava.util.logging.config.file=" + dir.resolve("logging.properties"));
        return builder.start();
    }

    /** The window leaves its engine running; its configuration is the demo's copy. */
    private static void stopEngine(Path home, Path dir) throws Exception {
        try (var files = Files.walk(dir)) {
            for (Path config : files.filter(file -> file.getFileName().toString().equals("supervisord.conf")).toList()) {
                in(dir, List.of(home.resolve("bin/stewardctl").toString(), "-c", config.toString(), "shutdown"))
                        .redirectOutput(dir.resolve("out").toFile()).start().waitFor(30, TimeUnit.SECONDS);
            }
        }
    }

    private static void delete(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

package org.steward.bench.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.steward.peer.Sandbox;

/** The distribution's window in a process of its own, with a home of its own. Closing ends it, not its engine. */
final class OpenWindow implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("steward.home", "target/steward")).toAbsolutePath();
    private static final Pattern MARK = Pattern.compile("first table at (\\d+)");

    private final Process process;
    private final long firstTable;

    private OpenWindow(Process process, long firstTable) {
        this.process = process;
        this.firstTable = firstTable;
    }

    /**
     * Opens it and waits for its first table.
     *
     * @param options of the program
     */
    static OpenWindow open(Sandbox home, List<String> options) {
        home.file("logging.properties", """
                handlers=java.util.logging.ConsoleHandler
                java.util.logging.ConsoleHandler.level=FINE
                org.steward.desktop.StartMark.level=FINE
                """);
        ProcessBuilder builder = builder(home, "steward", options);
        String headless = System.getenv("DISPLAY") == null ? " -Dglass.platform=Headless -Dprism.order=sw" : "";
        builder.environment().put("STEWARD_WINDOW_OPTIONS",
                "-Djava.util.logging.config.file=" + home.path("logging.properties") + headless);
        try {
            long began = System.currentTimeMillis();
            Process process = builder.start();
            BufferedReader lines = process.inputReader();
            StringBuilder seen = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                seen.append(line).append('\n');
                Matcher mark = MARK.matcher(line);
                if (mark.find()) {
                    return new OpenWindow(process, Long.parseLong(mark.group(1)) - began);
                }
            }
            throw new IllegalStateException("the window ended without a table:\n" + seen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder builder(Sandbox home, String program, List<String> options) {
        ProcessBuilder builder = new ProcessBuilder(HOME.resolve("bin").resolve(program).toString());
        builder.command().addAll(options);
        builder.environment().putAll(Map.of("HOME", home.dir().toString(),
                "XDG_CONFIG_HOME", home.path("config").toString(), "XDG_DATA_HOME", home.path("data").toString(),
                "XDG_STATE_HOME", home.path("state").toString(), "XDG_RUNTIME_DIR", home.dir().toString()));
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        return builder.redirectErrorStream(true);
    }

    /** Ends the engine of a configuration. */
    static void stopEngine(Sandbox home, Path config) {
        try {
            Process ctl = builder(home, "stewardctl", List.of("-c", config.toString(), "shutdown")).start();
            ctl.inputReader().lines().toList();
            ctl.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds from the call that executed the program to its first table with processes. */
    long firstTable() {
        return firstTable;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}

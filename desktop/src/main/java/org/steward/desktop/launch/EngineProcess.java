package org.steward.desktop.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.steward.desktop.launch.EngineFailure.Reason;

/**
 * A {@code stewardd} that was just started: in a session of its own, so that neither a Ctrl-C in the window's terminal
 * nor the end of it reaches the engine, with no descriptor of ours, and with its words in a file. It usually goes into
 * the background by itself, and this process ends; with {@code nodaemon} it stays.
 */
final class EngineProcess {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    /** How much of the engine's words a message may hold. */
    private static final int TAIL = 2000;

    private final Process process;
    private final Path log;
    private final Path config;

    private EngineProcess(Process process, Path log, Path config) {
        this.process = process;
        this.log = log;
        this.config = config;
    }

    /** Starts the engine of this configuration. */
    static EngineProcess start(LaunchPaths paths, Map<String, String> environment, EnginePlace place)
            throws EngineException {
        Path stewardd = stewardd(paths);
        Path log = paths.engineLog();
        try {
            Files.createDirectories(log.getParent());
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(SETSID)) {
                command.add(SETSID.toString());
            }
            // Silent: in the foreground it would copy its main log into our file, for ever.
            command.addAll(List.of(stewardd.toString(), "--silent", "-c", place.config().file().toString()));
            ProcessBuilder builder = new ProcessBuilder(command).directory(place.config().directory().toFile())
                    .redirectInput(new File("/dev/null")).redirectErrorStream(true).redirectOutput(log.toFile());
            environment(builder, environment);
            return new EngineProcess(builder.start(), log, place.config().file());
        } catch (IOException e) {
            throw EngineException.of(Reason.NO_DIRECTORY, log, e);
        }
    }

    static Path stewardd(LaunchPaths paths) throws EngineException {
        Path stewardd = paths.stewardd().orElseThrow(
                () -> new EngineException(Reason.NO_ENGINE, "bin/stewardd", Obstacle.NO_DISTRIBUTION));
        if (!Files.isExecutable(stewardd)) {
            throw new EngineException(Reason.NO_ENGINE, stewardd, Obstacle.MISSING);
        }
        return stewardd;
    }

    /** Options for the window's JVM are not for the engine's. */
    static void environment(ProcessBuilder builder, Map<String, String> environment) {
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().remove("STEWARD_JAVA_OPTIONS");
    }

    /** Waits for this long at most; the exit status if it has ended, 0 having gone into the background. */
    Optional<Integer> await(long nanos) throws InterruptedException {
        return process.waitFor(nanos, TimeUnit.NANOSECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** Why it ended with this status. */
    EngineException failure(int status) {
        String words = output();
        // What it says about a configuration begins like supervisord's; everything else is not the file's fault.
        Reason reason = words.startsWith("Error:") ? Reason.BROKEN_CONFIG : Reason.ENDED;
        return new EngineException(reason, reason == Reason.ENDED ? Integer.toString(status) : config, words);
    }

    /** The end of what it wrote, without the hint to its help. */
    String output() {
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(Math.max(0, Files.size(log) - TAIL));
            return new String(in.readNBytes(TAIL), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("For help, use ")).reduce((a, b) -> a + "\n" + b).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}

package org.steward.desktop.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.launch.EngineFailure.Reason;
import org.steward.desktop.text.Messages;

/**
 * Runs the engine in the terminal, with the same configuration as the window would have, where there is no display. Ends
 * with the engine, and ends the engine when it is ended itself.
 */
public final class Foreground {

    private static final int FAILED = 2;
    private static final long STOP_SECONDS = 60;

    private final LaunchPaths paths;
    private final Map<String, String> environment;
    private final Messages messages;
    private final PrintStream out;

    /** Tells how to reach the engine on this stream. */
    public Foreground(LaunchPaths paths, Map<String, String> environment, Messages messages, PrintStream out) {
        this.paths = paths;
        this.environment = Map.copyOf(environment);
        this.messages = messages;
        this.out = out;
    }

    /**
     * Runs until the engine ends; blocks.
     *
     * @param config a configuration the person named
     * @param why why there is no window, in the person's language
     * @return exit status: the engine's, or 0 if it runs already, or 2 if it cannot be started
     */
    public int run(Optional<String> config, String why) {
        out.println(why);
        try {
            EngineLauncher launcher = new EngineLauncher(paths, environment);
            EnginePlace place = launcher.find(config);
            if (launcher.isUp(place)) {
                out.println(messages.get("launch.already", place.url()));
                describe(place);
                return 0;
            }
            describe(place);
            out.println(messages.get("launch.ctrl-c"));
            out.flush();
            return supervise(place);
        } catch (EngineException e) {
            out.println(e.failure().message(messages));
            out.println(e.failure().remedy(messages));
            return FAILED;
        }
    }

    private int supervise(EnginePlace place) throws EngineException {
        ProcessBuilder builder = new ProcessBuilder(EngineProcess.stewardd(paths).toString(), "-n", "-c",
                place.config().file().toString()).directory(place.config().directory().toFile()).inheritIO();
        EngineProcess.environment(builder, environment);
        try {
            Process engine = builder.start();
            Thread end = Thread.ofPlatform().name("end the engine").unstarted(() -> end(engine));
            Runtime.getRuntime().addShutdownHook(end);
            int status = engine.waitFor();
            try {
                Runtime.getRuntime().removeShutdownHook(end);
            } catch (IllegalStateException e) {
                // We are being ended ourselves, and the hook waits for the engine like this.
            }
            return status;
        } catch (IOException e) {
            throw EngineException.of(Reason.NO_ENGINE, builder.command().getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    /** A Ctrl-C has reached the engine as well; a plain kill only us. */
    private static void end(Process engine) {
        engine.destroy();
        try {
            engine.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void describe(EnginePlace place) {
        Path config = place.config().file();
        out.println(messages.get("launch.configuration." + place.config().origin(), config));
        out.println(messages.get("launch.reach"));
        paths.home().ifPresent(home -> out.println("  " + shell(home.resolve("bin/stewardctl")) + " -s "
                + shell(place.url()) + " status"));
        if (isInstalled("supervisorctl")) {
            out.println("  supervisorctl -s " + shell(place.url()) + " status");
        }
        if (place.endpoint() instanceof Endpoint.UnixSocket(Path socket)) {
            out.println(messages.get("launch.reach-remotely"));
            out.println("  ssh://" + environment.getOrDefault("USER", System.getProperty("user.name")) + "@"
                    + hostName() + socket);
        }
    }

    private boolean isInstalled(String program) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":")).filter(dir -> dir.startsWith("/"))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    private static String shell(Object word) {
        String text = word.toString();
        return text.matches("[A-Za-z0-9_./:@%+=,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return "localhost";
        }
    }
}

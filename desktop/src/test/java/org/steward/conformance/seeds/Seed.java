package org.steward.conformance.seeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;

/**
 * A configuration as people write it in the wild, laid out in a trial's directory. Programs that it names and this
 * machine lacks are played by scripts in {@code bin}, which is first in the daemon's PATH.
 */
final class Seed {
    private final Trial trial;

    private Seed(Trial trial) {
        this.trial = trial;
    }

    /** Copies the seed's files, with paths and users that exist here. */
    static Seed plant(Trial trial, String name) {
        Seed seed = new Seed(trial);
        List.of("log/childlogdir", "home", "bin", "test_test").forEach(trial.box()::directory);
        Path source = seed.source(name);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                trial.box().file(source.relativize(file).toString(), Files.readString(file)
                        .replace("{user}", user()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seed;
    }

    /** Root can become somebody else, all others only themselves. */
    private static String user() {
        String self = System.getProperty("user.name");
        return self.equals("root") ? "nobody" : self;
    }

    private Path source(String name) {
        try {
            return Path.of(Objects.requireNonNull(Seed.class.getResource("/seeds/" + name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A program that this machine lacks. */
    Seed standIn(String name, String body) {
        trial.box().script("bin/" + name, body);
        return this;
    }

    /** Starts the daemon in the foreground and waits until it answers. */
    Daemon start() {
        return launch().awaitReady();
    }

    /** The same without waiting, for a daemon that listens nowhere. */
    Daemon launch() {
        return trial.launch(Map.of("PATH", trial.box().path("bin") + ":/usr/bin:/bin"));
    }
}

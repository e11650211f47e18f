package org.steward.desktop.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.steward.desktop.launch.EngineFailure.Reason;

/**
 * Says which configuration the local engine has: the one named, the person's own, or the demo, of which the person gets
 * a copy once. Configurations of the system are left to those who run them. Blocks on files.
 */
final class ConfigChoice {

    private static final String MAIN = "supervisord.conf";

    private final LaunchPaths paths;

    ConfigChoice(LaunchPaths paths) {
        this.paths = paths;
    }

    /** The file that {@link #choose} would choose, whether or not it is there and can be read. */
    Path wanted(Optional<String> given) {
        if (given.isPresent()) {
            return paths.currentDirectory().resolve(given.get()).normalize();
        }
        return Files.exists(own()) ? own() : demo().resolve(MAIN);
    }

    EngineConfigFile choose(Optional<String> given) throws EngineException {
        Path file = wanted(given);
        if (given.isPresent()) {
            requireReadable(file);
            return new EngineConfigFile(file, EngineConfigFile.Origin.GIVEN, paths.currentDirectory());
        }
        if (file.equals(own())) {
            requireReadable(file);
            return new EngineConfigFile(file, EngineConfigFile.Origin.PERSONAL, file.getParent());
        }
        if (!Files.exists(file)) {
            copyDemo(demo());
        }
        return new EngineConfigFile(file, EngineConfigFile.Origin.DEMO, demo());
    }

    private Path own() {
        return paths.configDirectory().resolve(MAIN);
    }

    private Path demo() {
        return paths.dataDirectory().resolve("demo");
    }

    private static void requireReadable(Path file) throws EngineException {
        if (Files.notExists(file)) {
            throw new EngineException(Reason.NO_CONFIG, file, Obstacle.MISSING);
        }
        if (!Files.isRegularFile(file)) {
            throw new EngineException(Reason.NO_CONFIG, file, Obstacle.NOT_A_FILE);
        }
        if (!Files.isReadable(file)) {
            throw new EngineException(Reason.NO_CONFIG, file, Obstacle.NO_PERMISSION);
        }
    }

    /** The main file comes last: where it is, the copy is whole. Files that are there already stay as they are. */
    private void copyDemo(Path target) throws EngineException {
        Path source = paths.home().map(home -> home.resolve("share/demo")).filter(Files::isDirectory).orElseThrow(
                () -> new EngineException(Reason.NO_ENGINE, "share/demo", Obstacle.NO_DISTRIBUTION));
        try {
            Files.createDirectories(target.getParent());
            if (Files.notExists(target)) {
                Files.createDirectory(target,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            for (Path file : mainLast(source)) {
                copy(file, target.resolve(file.getFileName()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw EngineException.of(Reason.NO_DIRECTORY, target, e);
        }
    }

    private static List<Path> mainLast(Path source) throws IOException {
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(Files::isRegularFile).sorted((a, b) -> Boolean.compare(a.endsWith(MAIN), b.endsWith(MAIN)))
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (FileAlreadyExistsException e) {
            // The person's now, perhaps changed; or another window copies at this moment.
        }
    }
}

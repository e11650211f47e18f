package org.steward.desktop.logdoc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a rotated log: {@code f}, and {@code f.1} the latest before it, {@code f.2} and so on.
 *
 * <p>Rotation renames the oldest first and makes the new {@code f} last, and may happen between any two looks. So what
 * was opened is looked at again; if something has moved, the answer is "not now".
 */
final class Rotation {

    /** One number may be missing because its file is just being moved. */
    private static final int HOLES = 1;

    private final Path path;

    /**
     * The files after one, oldest first and at least one.
     *
     * @param isCertain whether no file can have been between
     */
    record Next(List<LocalFile> files, boolean isCertain) {
    }

    Rotation(Path path) {
        this.path = path;
    }

    private Path numbered(int number) {
        return number == 0 ? path : path.resolveSibling(path.getFileName() + "." + number);
    }

    private List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        int missing = 0;
        for (int number = 1; missing <= HOLES; number++) {
            Optional<String> key = LocalFile.Seen.at(numbered(number)).filter(LocalFile.Seen::isFile)
                    .map(LocalFile.Seen::key);
            keys.add(key.orElse(""));
            missing = key.isPresent() ? 0 : missing + 1;
        }
        return keys;
    }

    /** What the backups are now. */
    Set<String> backups() throws IOException {
        Set<String> keys = new HashSet<>(keys());
        keys.remove("");
        return keys;
    }

    /** What follows on a file, which is not at the log's path any more; {@code older} were there before it. */
    Optional<Next> after(String key, Set<String> older) throws IOException {
        List<String> keys = keys();
        int number = keys.indexOf(key) + 1;
        List<LocalFile> files = new ArrayList<>();
        for (int i = Math.max(0, number - 1); i >= 0; i--) {
            Optional<LocalFile> file = LocalFile.open(numbered(i));
            if (file.isEmpty()) {
                leave(files);
                return Optional.empty();
            }
            files.add(file.get());
        }
        if (!keys().equals(keys)) {
            leave(files);
            return Optional.empty();
        }
        Set<String> unknown = new HashSet<>(keys);
        unknown.removeAll(older);
        unknown.remove("");
        return Optional.of(new Next(files, number > 0 || unknown.isEmpty()));
    }

    private static void leave(List<LocalFile> files) {
        files.forEach(file -> file.log().leave());
    }

    /** The path of the file that came before one; empty if there is none. */
    Optional<Path> before(String key) throws IOException {
        int number = keys().indexOf(key) + 1;
        Path older = numbered(number + 1);
        return Files.isRegularFile(older) && Files.isReadable(older) ? Optional.of(older) : Optional.empty();
    }
}

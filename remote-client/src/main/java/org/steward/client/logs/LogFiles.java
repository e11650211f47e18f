package org.steward.client.logs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a local log: {@code f}, and what it was rotated to, {@code f.1} the latest, {@code f.2} and so on.
 *
 * <p>Rotation renames the oldest first and makes the new {@code f} last, and may happen between any two looks at the
 * directory. So whatever is opened is looked at again afterwards; if something has moved, the answer is "not now".
 */
final class LogFiles {

    private static final Backup HOLE = new Backup("", FileTime.fromMillis(0), 0);
    /** Looks for a file that is being moved, before it is said to be gone. */
    private static final int ATTEMPTS = 5;

    private final Path path;

    /**
     * An open file of the log.
     *
     * @param key device and inode; certain as long as the channel is open
     * @param older the backups that were there already and come before it
     * @param isNewest whether it was at the log's own path
     */
    record Opened(FileChannel channel, String key, Set<Backup> older, boolean isNewest) {
    }

    /**
     * A file that is not written to any more, so that its time and size do not change: they tell it from a later file
     * with the same inode.
     */
    record Backup(String key, FileTime modified, long size) {
    }

    /**
     * The file after another one.
     *
     * @param isCertain whether no file can have been between the two
     */
    record Successor(Opened file, boolean isCertain) {
    }

    LogFiles(Path path) {
        this.path = path;
    }

    /** The file at the log's path; empty if there is none. */
    Optional<String> newest() throws IOException {
        return look(path).map(Backup::key);
    }

    /** Opens the file at the log's path; empty if there is none, or it is just being rotated. */
    Optional<Opened> openNewest() throws IOException {
        return open(0, backups());
    }

    /** Opens the oldest backup there is, or the log itself if it has none; empty if there is nothing or it moves. */
    Optional<Opened> openOldest() throws IOException {
        List<Backup> backups = backups();
        Optional<Opened> opened = open(backups.size(), backups);
        if (opened.isPresent() && !backups().equals(backups)) {
            // After a rotation the file with this number is a later one.
            closeAll(opened);
            return Optional.empty();
        }
        return opened;
    }

    /** Opens the file with this key, wherever it is now; empty if it is gone. */
    Optional<Opened> openByKey(String key) throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            List<Backup> backups = backups();
            Optional<Opened> opened = open(numberOf(key, backups), backups);
            if (opened.isPresent() && opened.get().key.equals(key)) {
                return opened;
            }
            closeAll(opened);
        }
        return Optional.empty();
    }

    /**
     * The file that came after another one; empty if something is moving and it is better to ask again.
     *
     * @param key the other one, wherever it is now
     * @param older what came before it
     * @param isSettled whether this was asked often enough to believe that a missing backup is not just being moved
     */
    Optional<Successor> after(String key, Set<Backup> older, boolean isSettled) throws IOException {
        List<Backup> backups = backups();
        int number = numberOf(key, backups);
        if (number > 0) {
            Optional<Opened> next = open(number - 1, backups);
            if (next.isPresent() && look(numbered(number)).filter(now -> now.key.equals(key)).isPresent()) {
                return Optional.of(new Successor(next.get(), true));
            }
            closeAll(next);
            return Optional.empty();
        }
        if (backups.contains(HOLE) && !isSettled) {
            return Optional.empty();
        }
        // It was removed, and what came later is whatever was not there before.
        int next = backups.size();
        while (next > 0 && (older.contains(backups.get(next - 1)) || backups.get(next - 1).equals(HOLE))) {
            next--;
        }
        Optional<Opened> opened = open(next, backups);
        if (opened.isPresent() && backups().equals(backups)) {
            return Optional.of(new Successor(opened.get(), next == 0 || next < backups.size()));
        }
        closeAll(opened);
        return Optional.empty();
    }

    private static void closeAll(Optional<Opened> opened) throws IOException {
        if (opened.isPresent()) {
            opened.get().channel.close();
        }
    }

    private Optional<Opened> open(int number, List<Backup> backups) throws IOException {
        Path file = numbered(number);
        Optional<Backup> before = look(file);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (look(file).filter(after -> after.key.equals(before.get().key)).isEmpty()) {
            channel.close();
            return Optional.empty();
        }
        Set<Backup> older = new HashSet<>(backups.subList(Math.min(number, backups.size()), backups.size()));
        return Optional.of(new Opened(channel, before.get().key, older, number == 0));
    }

    /**
     * {@code f.1}, {@code f.2} and so on. One may be missing because it is just being moved. A file moves only to
     * higher numbers, so looking at the low ones first finds it for sure.
     */
    private List<Backup> backups() throws IOException {
        List<Backup> backups = new ArrayList<>();
        for (int number = 1; ; number++) {
            Optional<Backup> next = look(numbered(number));
            if (next.isEmpty() && !backups.isEmpty() && backups.getLast().equals(HOLE)) {
                backups.removeLast();
                return backups;
            }
            backups.add(next.orElse(HOLE));
        }
    }

    /** 1 for {@code f.1}; 0 if it is none of the backups. */
    private static int numberOf(String key, List<Backup> backups) {
        for (int i = 0; i < backups.size(); i++) {
            if (backups.get(i).key.equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Path numbered(int number) {
        return number == 0 ? path : path.resolveSibling(path.getFileName() + "." + number);
    }

    private static Optional<Backup> look(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Backup(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime(),
                            attributes.size()))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}

package org.steward.desktop.servers.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells when a file was changed, made or taken away, by whomever. Where it is a symbolic link, the link and what it
 * leads to are both watched. Owns a thread until it is closed.
 */
final class FileWatch implements AutoCloseable {

    /** As many links as Linux follows. */
    private static final int LONGEST_CHAIN = 40;

    private final WatchService service;
    private final Path file;
    private final Runnable changed;
    /** Which names in which directories; a directory stays when no link leads there any more. */
    private final Map<WatchKey, Set<Path>> names = new HashMap<>();

    private FileWatch(WatchService service, Path file, Runnable changed) {
        this.service = service;
        this.file = file;
        this.changed = changed;
    }

    /** Watches; makes the file's directory if there is none, because only a directory can be watched. Blocks. */
    static FileWatch of(Path file, Runnable changed) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        FileWatch watch = new FileWatch(absolute.getFileSystem().newWatchService(), absolute, changed);
        watch.register(absolute);
        watch.followLinks();
        Thread.ofVirtual().name("watch " + file).start(watch::run);
        return watch;
    }

    private void register(Path place) throws IOException {
        WatchKey key = place.getParent().register(service, StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE);
        names.computeIfAbsent(key, fresh -> new HashSet<>()).add(place.getFileName());
    }

    private void followLinks() {
        try {
            Path at = file;
            for (int i = 0; i < LONGEST_CHAIN && Files.isSymbolicLink(at); i++) {
                at = at.resolveSibling(Files.readSymbolicLink(at));
                register(at);
            }
        } catch (IOException e) {
            // A link that leads nowhere: the next change of the link itself is seen.
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Set<Path> ours = names.getOrDefault(key, Set.of());
                boolean isOurs = false;
                for (WatchEvent<?> event : key.pollEvents()) {
                    isOurs |= event.kind() == StandardWatchEventKinds.OVERFLOW || ours.contains(event.context());
                }
                if (isOurs) {
                    followLinks();
                    changed.run();
                }
                if (!key.reset()) {
                    names.remove(key);
                }
                if (names.isEmpty()) {
                    return;
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // Nobody wants to know any more.
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}

package org.steward.desktop.servers.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Tells when a file was changed, made or taken away, by whomever. Owns a thread until it is closed. */
final class FileWatch implements AutoCloseable {

    private final WatchService service;
    private final Path name;
    private final Runnable changed;

    private FileWatch(WatchService service, Path name, Runnable changed) {
        this.service = service;
        this.name = name;
        this.changed = changed;
    }

    /** Watches; makes the file's directory if there is none, because only a directory can be watched. */
    static FileWatch of(Path file, Runnable changed) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        WatchService service = directory.getFileSystem().newWatchService();
        directory.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        FileWatch watch = new FileWatch(service, file.getFileName(), changed);
        Thread.ofVirtual().name("watch " + file).start(watch::run);
        return watch;
    }

    private void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                boolean ours = false;
                for (WatchEvent<?> event : key.pollEvents()) {
                    ours |= name.equals(event.context()) || event.kind() == StandardWatchEventKinds.OVERFLOW;
                }
                if (ours) {
                    changed.run();
                }
                if (!key.reset()) {
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

package org.steward.desktop.launch;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.steward.desktop.fx.Background;

/**
 * Where an open window hears that the program was started once more, and comes to the front instead. Listens on a socket
 * that only the person can reach; whoever holds the lock beside it is the window, so a socket that somebody left behind
 * is never taken for one. Without it, as where locks or sockets do not work, each start opens a window.
 */
public final class WindowDoor implements Closeable {

    private static final System.Logger LOG = System.getLogger(WindowDoor.class.getName());
    private static final long PATIENCE_SECONDS = 2;

    private final WindowPlace place;
    private final Background background;
    private final Runnable show;
    /** What is given back, the last first. */
    private final Deque<Closeable> held = new ArrayDeque<>();
    private boolean isClosed;

    /**
     * The door of a window; closed until {@link #open}.
     *
     * @param show brings the window to the front; called on the JavaFX thread
     */
    public WindowDoor(WindowPlace place, Background background, Runnable show) {
        this.place = place;
        this.background = background;
        this.show = show;
    }

    /**
     * Listens from now on, unless another window does so already. Blocks for a moment; for a background thread.
     *
     * @return whether it listens
     */
    public synchronized boolean open() {
        if (isClosed) {
            return false;
        }
        try {
            place.prepare();
            if (!takeLock()) {
                giveBack();
                return false;
            }
            Files.deleteIfExists(place.socket());
            ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            held.push(listening);
            listening.bind(UnixDomainSocketAddress.of(place.socket()));
            held.push(() -> Files.deleteIfExists(place.socket()));
            Files.setPosixFilePermissions(place.socket(), PosixFilePermissions.fromString("rw-------"));
            background.threads().execute(() -> listen(listening));
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "another start will not find this window", e);
            close();
            return false;
        }
    }

    private boolean takeLock() throws IOException {
        FileChannel file = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held.push(file);
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Another window of this very program.
            return false;
        }
    }

    private void listen(ServerSocketChannel listening) {
        try {
            while (true) {
                SocketChannel visitor = listening.accept();
                background.threads().execute(() -> answer(visitor));
            }
        } catch (IOException | RuntimeException e) {
            // The window is closed, or nobody can be heard any more: then the next start opens a window.
            close();
        }
    }

    private void answer(SocketChannel visitor) {
        Executor late = CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS, background.threads());
        try (visitor) {
            // Who neither speaks nor goes is sent away.
            late.execute(() -> hangUp(visitor));
            if (isForUs(visitor)) {
                CompletableFuture.runAsync(show, background.fx()).join();
                visitor.write(ByteBuffer.wrap(WindowKnock.SHOWN.getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "somebody knocked and went", e);
        }
    }

    /** Whether the request is the one there is, and nothing else. */
    private boolean isForUs(SocketChannel visitor) throws IOException {
        byte[] wanted = place.request();
        ByteBuffer heard = ByteBuffer.allocate(wanted.length + 1);
        while (heard.hasRemaining() && visitor.read(heard) >= 0) {
            // Until it has said all, or more than we want to hear.
        }
        return heard.flip().equals(ByteBuffer.wrap(wanted));
    }

    private static void hangUp(SocketChannel visitor) {
        try {
            visitor.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a visitor stays", e);
        }
    }

    /** The window closes: the next start opens one. */
    @Override
    public synchronized void close() {
        isClosed = true;
        giveBack();
    }

    private void giveBack() {
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the place of the window stays as it is", e);
            }
        }
    }
}

package org.steward.client.transport;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One running ssh that forwards a local socket.
 *
 * <p>It is ready when its LocalCommand has spoken, which ssh runs after the login and after it has bound the socket.
 */
final class SshTunnel implements Closeable {

    private static final int MAX_COMPLAINT = 2000;
    private static final long COMPLAINT_MILLIS = 2000;

    private final Endpoint.Ssh endpoint;
    private final Path directory;
    private final Process process;
    private final Thread atExit;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    /** Guards {@link #isSilent} as well. */
    private final StringBuilder said = new StringBuilder();
    private boolean isSilent;

    private SshTunnel(Endpoint.Ssh endpoint, Path directory, Process process) {
        this.endpoint = endpoint;
        this.directory = directory;
        this.process = process;
        this.atExit = new Thread(this::stop);
    }

    /** Starts ssh and does not wait for it. */
    static SshTunnel start(Endpoint.Ssh endpoint, TransportOptions options) throws TransportException {
        try {
            // Only this user can enter it.
            Path directory = Files.createTempDirectory("steward-ssh");
            Process process = start(command(endpoint, directory.resolve("s"), options), directory);
            SshTunnel tunnel = new SshTunnel(endpoint, directory, process);
            Runtime.getRuntime().addShutdownHook(tunnel.atExit);
            // Not virtual: reading a pipe of a process holds its carrier thread, here as long as ssh runs.
            Thread.ofPlatform().daemon().name("ssh-stdout").start(tunnel::readOutput);
            Thread.ofPlatform().daemon().name("ssh-stderr").start(tunnel::readComplaints);
            return tunnel;
        } catch (IOException e) {
            throw new TransportException(FailureLayer.SSH, "ssh cannot be started: " + e.getMessage());
        }
    }

    /** Runs ssh; leaves no directory behind if there is none to run. */
    private static Process start(List<String> command, Path directory) throws IOException {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            Files.deleteIfExists(directory);
            throw e;
        }
    }

    private static List<String> command(Endpoint.Ssh endpoint, Path socket, TransportOptions options) {
        List<String> command = new ArrayList<>(List.of(options.ssh(), "-N", "-T", "-n", "-a", "-x",
                "-o", "BatchMode=yes", "-o", "ControlMaster=no", "-o", "ControlPath=none",
                "-o", "ServerAliveInterval=15", "-o", "ServerAliveCountMax=3",
                "-o", "PermitLocalCommand=yes", "-o", "LocalCommand=echo ready"));
        Duration timeout = options.connectTimeout();
        if (!timeout.isZero()) {
            command.addAll(List.of("-o", "ConnectTimeout=" + Math.max(1, timeout.toSeconds())));
        }
        if (endpoint.port() > 0) {
            command.addAll(List.of("-p", Integer.toString(endpoint.port())));
        }
        // ssh expands %-tokens in the paths of a forwarding.
        command.addAll(List.of("-L", socket.toString().replace("%", "%%") + ":"
                + endpoint.target().replace("%", "%%"), "--", endpoint.destination()));
        return command;
    }

    /** The local end. */
    Path socket() {
        return directory.resolve("s");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until connections can be made. */
    void awaitReady(Duration timeout) throws TransportException {
        try {
            boolean isReady = timeout.isZero() ? ready.get() : ready.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (!isReady) {
                String complaint = complaint();
                throw new TransportException(layerOf(complaint), endpoint.url() + ": "
                        + (complaint.isEmpty() ? "ssh ended at once" : complaint));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportException(FailureLayer.CANCELLED, "call to " + endpoint.url() + " was cancelled");
        } catch (TimeoutException e) {
            throw new TransportException(FailureLayer.TIMEOUT, endpoint.url() + ": ssh did not log in in time");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            boolean isReady = "ready".equals(lines.readLine());
            if (isReady) {
                // Greetings and warnings of the login say nothing about what fails later.
                forgetComplaints();
            }
            ready.complete(isReady);
        } catch (IOException e) {
            ready.complete(false);
        }
    }

    private void readComplaints() {
        byte[] bytes = new byte[1024];
        try (InputStream stderr = process.getErrorStream()) {
            for (int read = stderr.read(bytes); read >= 0; read = stderr.read(bytes)) {
                synchronized (said) {
                    said.append(new String(bytes, 0, read, StandardCharsets.UTF_8));
                    said.delete(0, Math.max(0, said.length() - MAX_COMPLAINT));
                    said.notifyAll();
                }
            }
        } catch (IOException e) {
            // ssh is gone; what it said before is kept.
        }
        synchronized (said) {
            isSilent = true;
            said.notifyAll();
        }
    }

    private void forgetComplaints() {
        synchronized (said) {
            said.setLength(0);
        }
    }

    /** The last line ssh wrote to stderr since the last time, waiting a moment for it; empty if there is none. */
    String complaint() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COMPLAINT_MILLIS);
        synchronized (said) {
            while (said.isEmpty()) {
                if (isSilent) {
                    return "";
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return "";
                }
                try {
                    said.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return "";
                }
            }
            String text = said.toString().strip();
            said.setLength(0);
            return text.substring(text.lastIndexOf('\n') + 1).strip();
        }
    }

    /** What a line of ssh's stderr is about. */
    static FailureLayer layerOf(String complaint) {
        if (complaint.contains("Could not resolve hostname")) {
            return FailureLayer.NAME_RESOLUTION;
        }
        if (complaint.contains("open failed")) {
            return complaint.contains("refused") ? FailureLayer.CONNECT_REFUSED : FailureLayer.CONNECT_FAILED;
        }
        return FailureLayer.SSH;
    }

    private void stop() {
        process.destroy();
        try {
            Files.deleteIfExists(socket());
            Files.deleteIfExists(directory);
        } catch (IOException e) {
            // An empty directory in the temporary directory is all that is left.
        }
    }

    @Override
    public void close() {
        stop();
        ready.complete(false);
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The virtual machine is ending and runs the hook.
        }
    }
}

package org.steward.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Runs a command to its end in a small, fixed environment. */
public final class Command {
    /** A restart that waits a minute for its program ends within it. */
    private static final long LIMIT_SECONDS = 100;
    /**
     * Held while a process starts and while a file is written. A process that starts in between has all our files open
     * for a moment, and a script that is open for writing cannot be executed (ETXTBSY).
     */
    private static final Lock FILES = new ReentrantLock();

    private Command() {
    }

    /**
     * The environment every command and daemon gets. JAVA_HOME is the JDK that runs this test, for launchers of
     * Java programs.
     */
    static void environment(ProcessBuilder builder, Map<String, String> more) {
        Map<String, String> env = builder.environment();
        env.clear();
        env.put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        env.put("HOME", "/tmp");
        env.put("LANG", "C.UTF-8");
        env.put("JAVA_HOME", System.getProperty("java.home"));
        env.putAll(more);
    }

    /** Starts a process while no script is being written. */
    static Process start(ProcessBuilder builder) throws IOException {
        FILES.lock();
        try {
            return builder.start();
        } finally {
            FILES.unlock();
        }
    }

    /** Writes a file that may be a script, while no process is being started. */
    static Path write(Path file, byte[] content) throws IOException {
        FILES.lock();
        try {
            return Files.write(file, content);
        } finally {
            FILES.unlock();
        }
    }

    public static Outcome run(Path directory, List<String> command) {
        return run(directory, Map.of(), "", command);
    }

    /** Runs to the end with the given standard input; fails after {@link #LIMIT_SECONDS}. */
    public static Outcome run(Path directory, Map<String, String> env, String input, List<String> command) {
        try {
            Path out = Files.createTempFile(directory, "run", ".out");
            Path err = Files.createTempFile(directory, "run", ".err");
            Path in = Files.writeString(Files.createTempFile(directory, "run", ".in"), input);
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                    .redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
            environment(builder, env);
            Process process = start(builder);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("still running after " + LIMIT_SECONDS + " s: " + command
                        + "\n" + text(out) + text(err));
            }
            Outcome outcome = new Outcome(process.exitValue(), text(out), text(err));
            for (Path file : List.of(out, err, in)) {
                Files.delete(file);
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}

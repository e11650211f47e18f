package org.steward.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A process as Linux shows it in {@code /proc}. */
public record Proc(long pid) {

    /** False for a zombie as well. */
    public boolean alive() {
        try {
            String stat = text("stat");
            // X is a zombie that is being taken away.
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** A line of {@code status}, such as SigBlk or Umask. */
    public String status(String key) {
        try {
            return text("status").lines().filter(line -> line.startsWith(key + ":")).findFirst().orElseThrow()
                    .substring(key.length() + 1).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Field {@code n} of {@code stat}, counted as in proc(5): 4 is the parent, 5 the process group, 6 the session. */
    public long stat(int n) {
        try {
            String stat = text("stat");
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[n - 3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments, each followed by a NUL; empty for a zombie or when there is no such process. */
    public String commandLine() {
        try {
            return Files.readString(dir().resolve("cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** Open descriptors in ascending order. */
    public List<Integer> descriptors() {
        try (Stream<Path> files = Files.list(dir().resolve("fd"))) {
            return files.map(file -> Integer.valueOf(file.getFileName().toString())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path cwd() {
        return link("cwd");
    }

    /** What the descriptor refers to. */
    public Path descriptor(int fd) {
        return link("fd/" + fd);
    }

    private Path link(String name) {
        try {
            return Files.readSymbolicLink(dir().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes whose parent this is, zombies included. */
    public List<Proc> children() {
        try {
            String pids = Files.readString(dir().resolve("task/" + pid + "/children")).strip();
            return pids.isEmpty() ? List.of()
                    : Stream.of(pids.split(" ")).map(text -> new Proc(Long.parseLong(text))).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal by name, as {@code kill -NAME} does. */
    public void signal(String name) {
        Command.run(Path.of("/tmp"), List.of("/bin/kill", "-" + name, Long.toString(pid)));
    }

    /** A byte is a character: the kernel cuts the name in it after 15 bytes, be it within a character. */
    private String text(String name) throws IOException {
        return Files.readString(dir().resolve(name), StandardCharsets.ISO_8859_1);
    }

    private Path dir() {
        return Path.of("/proc", Long.toString(pid));
    }
}

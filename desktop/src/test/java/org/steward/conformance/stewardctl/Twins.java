package org.steward.conformance.stewardctl;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Assumptions;
import org.steward.conformance.Trial;
import org.steward.peer.Command;
import org.steward.peer.Outcome;
import org.steward.peer.Server;

/** The two clients and one server. */
final class Twins {
    static final Path STEWARDCTL = Path.of(System.getProperty("steward.home", "target/steward"), "bin", "stewardctl")
            .toAbsolutePath();

    private final Trial trial;
    private final List<String> differing = new ArrayList<>();

    Twins(Trial trial) {
        this.trial = trial;
        for (Path program : List.of(Server.SUPERVISORCTL, STEWARDCTL)) {
            Assumptions.assumeTrue(Files.isExecutable(program), program + " is not installed");
        }
    }

    /** Each line through both clients at once, for commands that change nothing. */
    Twins agree(String... lines) {
        for (String line : lines) {
            // On a thread of its own: the common pool of a small machine has only one, which also runs the time limits
            // of the client library.
            CompletableFuture<List<String>> theirs = CompletableFuture.supplyAsync(
                    () -> seen(Server.SUPERVISORCTL, line, ""), Thread::startVirtualThread);
            List<String> ours = seen(STEWARDCTL, line, "");
            compare(line, theirs.join(), ours);
        }
        return this;
    }

    /** All lines through supervisorctl, then all through stewardctl; they leave things as they found them. */
    Twins replay(String... lines) {
        List<List<String>> theirs = new ArrayList<>();
        for (String line : lines) {
            theirs.add(seen(Server.SUPERVISORCTL, line, ""));
        }
        for (int i = 0; i < lines.length; i++) {
            compare(lines[i], theirs.get(i), seen(STEWARDCTL, lines[i], ""));
        }
        return this;
    }

    /**
     * The same for commands that print each process as it is done: the lines in any order, and without the exit status,
     * which is that of the last line.
     */
    Twins replayInAnyOrder(String... lines) {
        List<List<String>> theirs = new ArrayList<>();
        for (String line : lines) {
            theirs.add(sorted(Server.SUPERVISORCTL, line));
        }
        for (int i = 0; i < lines.length; i++) {
            compare(lines[i], theirs.get(i), sorted(STEWARDCTL, lines[i]));
        }
        return this;
    }

    private List<String> sorted(Path program, String line) {
        return seen(program, line, "").stream().filter(text -> !text.startsWith("exit ")).sorted().toList();
    }

    /** What is typed into the shell of each. */
    Twins type(String... lines) {
        String typed = String.join("\n", lines) + "\n";
        compare("shell: " + String.join(" | ", lines), seen(Server.SUPERVISORCTL, "", typed), seen(STEWARDCTL, "",
                typed));
        return this;
    }

    /** Fails with every line that differed. */
    void check() {
        if (!differing.isEmpty()) {
            fail("- supervisorctl, + stewardctl:\n" + String.join("\n", differing));
        }
    }

    Outcome stewardctl(String line) {
        return run(STEWARDCTL, line, Map.of(), "");
    }

    Outcome supervisorctl(String line) {
        return run(Server.SUPERVISORCTL, line, Map.of(), "");
    }

    Outcome run(Path program, String line, Map<String, String> environment, String input) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (!line.startsWith("-")) {
            command.addAll(List.of("-c", trial.box().path("s.conf").toString()));
        }
        for (String word : trial.box().fill(line).split(" ")) {
            if (!word.isEmpty()) {
                command.add(word);
            }
        }
        return Command.run(trial.box().dir(), environment, input, command);
    }

    private List<String> seen(Path program, String line, String input) {
        Outcome outcome = run(program, line, Map.of(), input);
        List<String> lines = new ArrayList<>();
        outcome.out().lines().map(Twins::stable).forEach(lines::add);
        lines.add("exit " + outcome.exit());
        return lines;
    }

    private void compare(String line, List<String> theirs, List<String> ours) {
        if (!theirs.equals(ours)) {
            differing.add("$ " + line);
            theirs.forEach(text -> differing.add("- " + text));
            ours.forEach(text -> differing.add("+ " + text));
        }
    }

    private static String stable(String text) {
        // Departure.NO_PYTHON_EXCEPTIONS: only that there is such a line.
        return text.startsWith("error: ") ? "error: ..."
                : text.replaceAll("pid \\d+, uptime \\d+:\\d\\d:\\d\\d", "pid {pid}, uptime {time}")
                .replaceAll("[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d [AP]M", "{date}")
                .replaceAll("^\\d{2,}$", "{pid}");
    }
}

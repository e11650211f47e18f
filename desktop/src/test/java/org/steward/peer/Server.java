package org.steward.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that serves supervisord's contract. */
public enum Server {
    /** Debian's package {@code supervisor}. */
    SUPERVISORD(Path.of("/usr/bin/supervisord"), "apt-get install supervisor"),
    /** This project's daemon, as it stands in the assembled distribution. */
    STEWARDD(Path.of(System.getProperty("steward.home", "target/steward"), "bin", "stewardd").toAbsolutePath(),
            "mvn package -DskipTests");

    /** The unmodified client that drives both. */
    public static final Path SUPERVISORCTL = Path.of("/usr/bin/supervisorctl");

    private final Path program;
    private final String remedy;

    Server(Path program, String remedy) {
        this.program = program;
        this.remedy = remedy;
    }

    /** Why this server cannot be started here, if so. */
    public Optional<String> absence() {
        return Files.isExecutable(program) ? Optional.empty()
                : Optional.of(program + " is not installed (" + remedy + ")");
    }

    /** The command line with these options. */
    public List<String> command(List<String> options) {
        List<String> command = new ArrayList<>(options.size() + 1);
        command.add(program.toString());
        command.addAll(options);
        return command;
    }

    @Override
    public String toString() {
        return this == SUPERVISORD ? "supervisord" : "stewardd";
    }
}

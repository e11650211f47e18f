package org.steward.engine.process;

import java.util.List;
import java.util.Optional;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;

/** Finds the executable of a command, as supervisord does before it forks, with its texts when there is none. */
final class CommandLookup {
    private static final String DEFAULT_PATH = "/bin:/usr/bin:/usr/local/bin";

    private final Posix posix;
    private final String daemonPath;

    /**
     * @param daemonPath PATH of the daemon; empty when it has none
     */
    CommandLookup(Posix posix, String daemonPath) {
        this.posix = posix;
        this.daemonPath = daemonPath.isEmpty() ? DEFAULT_PATH : daemonPath;
    }

    /**
     * A command that was found.
     *
     * @param file what to execute; relative only to the program's own directory
     * @param argv its words
     */
    record Executable(String file, List<String> argv) {}

    Executable find(ProgramConfig config) throws CommandException {
        List<String> argv = ShellWords.split(config.command());
        if (argv.isEmpty()) {
            throw new CommandException(CommandException.Kind.NOT_EXECUTABLE, "command is empty");
        }
        String program = argv.getFirst();
        String file = program.indexOf('/') >= 0 ? program : searchPath(program, config);
        check(config, file);
        return new Executable(file, argv);
    }

    /**
     * The first executable file of this name in PATH. supervisord takes the first file, executable or not; so do we
     * when none is, for the sake of its error text.
     */
    private String searchPath(String program, ProgramConfig config) {
        String path = config.environment().getOrDefault("PATH", daemonPath);
        String firstFound = "";
        int from = 0;
        while (from <= path.length()) {
            int colon = path.indexOf(':', from);
            int end = colon < 0 ? path.length() : colon;
            String directory = path.substring(from, end);
            String candidate =
                    directory.isEmpty() ? program : directory + (directory.endsWith("/") ? "" : "/") + program;
            Optional<FileStatus> status = posix.status(onDisk(config, candidate));
            if (status.isPresent()) {
                if (isExecutable(config, candidate, status.get())) {
                    return candidate;
                }
                if (firstFound.isEmpty()) {
                    firstFound = candidate;
                }
            }
            from = end + 1;
        }
        return firstFound.isEmpty() ? program : firstFound;
    }

    private boolean isExecutable(ProgramConfig config, String file, FileStatus status) {
        return !status.isDirectory()
                && (status.mode() & 0111) != 0
                && posix.accessible(onDisk(config, file), Posix.X_OK);
    }

    /**
     * A relative file is executed after the change to the program's directory, so that is where it is looked for.
     * supervisord looks in its own directory instead, and the file has to be in both.
     */
    private static String onDisk(ProgramConfig config, String file) {
        return file.startsWith("/") || config.directory().isEmpty() ? file : config.directory().get() + "/" + file;
    }

    private void check(ProgramConfig config, String file) throws CommandException {
        Optional<FileStatus> status = posix.status(onDisk(config, file));
        String quoted = PythonText.repr(file);
        if (status.isEmpty()) {
            throw new CommandException(CommandException.Kind.NOT_FOUND, "can't find command " + quoted);
        }
        if (status.get().isDirectory()) {
            throw new CommandException(
                    CommandException.Kind.NOT_EXECUTABLE, "command at " + quoted + " is a directory");
        }
        if ((status.get().mode() & 0111) == 0) {
            throw new CommandException(
                    CommandException.Kind.NOT_EXECUTABLE, "command at " + quoted + " is not executable");
        }
        if (!posix.accessible(onDisk(config, file), Posix.X_OK)) {
            throw new CommandException(
                    CommandException.Kind.NOT_EXECUTABLE, "no permission to run command " + quoted);
        }
    }
}

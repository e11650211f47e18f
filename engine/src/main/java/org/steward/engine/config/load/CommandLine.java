package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.steward.engine.config.Accounts;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.value.Paths;
import org.steward.engine.config.value.PythonInt;
import org.steward.engine.config.value.ValueException;
import org.steward.engine.config.value.ValueReader;

/**
 * The daemon's command line: supervisord's options, and {@code --lint}, {@code --effective} and {@code --json}.
 *
 * <p>The three must be written in full, so that every abbreviation of supervisord's options means what it meant.
 */
public final class CommandLine {
    private static final String SHORT = "h?c:vnu:m:d:l:y:z:e:j:i:q:a:kts";
    private static final List<String> LONG = List.of("help", "configuration=", "version", "nodaemon", "user=",
            "umask=", "directory=", "logfile=", "logfile_maxbytes=", "logfile_backups=", "loglevel=", "pidfile=",
            "identifier=", "childlogdir=", "minfds=", "minprocs=", "nocleanup", "strip_ansi", "profile_options=",
            "silent");

    private final Paths paths;

    private ServerOptions.Action action = ServerOptions.Action.RUN;
    private boolean json;
    private final Set<String> seen = new HashSet<>();
    private Optional<String> configuration = Optional.empty();
    private Optional<String> user = Optional.empty();
    private OptionalInt umask = OptionalInt.empty();
    private Optional<Path> directory = Optional.empty();
    private Optional<String> logfile = Optional.empty();
    private OptionalLong logfileMaxbytes = OptionalLong.empty();
    private OptionalInt logfileBackups = OptionalInt.empty();
    private Optional<LogLevel> loglevel = Optional.empty();
    private Optional<String> pidfile = Optional.empty();
    private Optional<String> identifier = Optional.empty();
    private Optional<Path> childlogdir = Optional.empty();
    private OptionalInt minfds = OptionalInt.empty();
    private OptionalInt minprocs = OptionalInt.empty();

    private CommandLine(Paths paths) {
        this.paths = paths;
    }

    /**
     * Reads the arguments.
     *
     * @param args             without the program's name
     * @param accounts         for {@code ~}
     * @param environment      the daemon's environment
     * @param currentDirectory what relative paths start from
     * @throws ConfigException a usage error, in supervisord's words
     */
    public static ServerOptions parse(
            String[] args, Accounts accounts, Map<String, String> environment, Path currentDirectory)
            throws ConfigException {
        return new CommandLine(new Paths(accounts, environment, currentDirectory)).parse(args);
    }

    private ServerOptions parse(String[] args) throws ConfigException {
        List<String> rest = new ArrayList<>();
        List<Getopt.Option> options = Getopt.parse(ownTakenOut(args), SHORT, LONG, rest);
        if (!rest.isEmpty()) {
            List<String> shown = new ArrayList<>();
            for (String word : rest) {
                shown.add(PythonText.repr(word));
            }
            throw new ConfigException("positional arguments are not supported: [" + String.join(", ", shown) + "]");
        }
        for (Getopt.Option option : options) {
            String name = longName(option.name());
            if (name.equals("help")) {
                action = ServerOptions.Action.HELP;
                break;
            }
            if (name.equals("version")) {
                action = ServerOptions.Action.VERSION;
                break;
            }
            try {
                take(name, option.value());
            } catch (ValueException e) {
                throw new ConfigException("invalid value for " + option.name() + " "
                        + PythonText.repr(option.value()) + ": " + e.getMessage());
            }
            if (!seen.add(name)) {
                throw new ConfigException("conflicting command line option " + PythonText.repr(option.name()));
            }
        }
        return new ServerOptions(action, json, configuration, seen.contains("nodaemon"), seen.contains("silent"), user,
                umask, directory, logfile, logfileMaxbytes, logfileBackups, loglevel, pidfile, identifier, childlogdir,
                seen.contains("nocleanup"), minfds, seen.contains("strip_ansi"), minprocs);
    }

    /** Takes our own options out, up to the first word that is no option; a value of another option stays. */
    private String[] ownTakenOut(String[] args) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            switch (arg) {
                case "--lint" -> action = ServerOptions.Action.LINT;
                case "--effective" -> action = ServerOptions.Action.EFFECTIVE;
                case "--json" -> json = true;
                default -> {
                    left.add(arg);
                    if (arg.equals("--") || !arg.startsWith("-")) {
                        left.addAll(List.of(args).subList(i + 1, args.length));
                        return left.toArray(new String[0]);
                    }
                    if (takesNext(arg) && i + 1 < args.length) {
                        left.add(args[++i]);
                    }
                }
            }
        }
        return left.toArray(new String[0]);
    }

    private static boolean takesNext(String arg) {
        if (!arg.startsWith("--")) {
            int last = SHORT.indexOf(arg.charAt(arg.length() - 1));
            boolean valueStartsEarlier = false;
            for (int i = 1; i < arg.length() - 1; i++) {
                int at = SHORT.indexOf(arg.charAt(i));
                valueStartsEarlier |= at >= 0 && SHORT.startsWith(":", at + 1);
            }
            return !valueStartsEarlier && last >= 0 && SHORT.startsWith(":", last + 1);
        }
        if (arg.indexOf('=') >= 0) {
            return false;
        }
        for (String option : LONG) {
            if (option.endsWith("=") && option.startsWith(arg.substring(2))) {
                return true;
            }
        }
        return false;
    }

    private static String longName(String name) {
        return switch (name) {
            case "-h", "-?" -> "help";
            case "-c" -> "configuration";
            case "-v" -> "version";
            case "-n" -> "nodaemon";
            case "-u" -> "user";
            case "-m" -> "umask";
            case "-d" -> "directory";
            case "-l" -> "logfile";
            case "-y" -> "logfile_maxbytes";
            case "-z" -> "logfile_backups";
            case "-e" -> "loglevel";
            case "-j" -> "pidfile";
            case "-i" -> "identifier";
            case "-q" -> "childlogdir";
            case "-a" -> "minfds";
            case "-k" -> "nocleanup";
            case "-t" -> "strip_ansi";
            case "-s" -> "silent";
            default -> name.substring(2);
        };
    }

    private void take(String name, String value) throws ValueException {
        switch (name) {
            case "configuration" -> configuration = Optional.of(value);
            case "user" -> user = Optional.of(value);
            case "umask" -> umask = OptionalInt.of(ValueReader.octal(value));
            case "directory" -> directory = Optional.of(paths.absolute(paths.directory(value)));
            case "logfile" -> logfile = Optional.of(paths.inDirectory(value));
            case "logfile_maxbytes" -> logfileMaxbytes = OptionalLong.of(ValueReader.byteSize(value));
            case "logfile_backups" -> logfileBackups = OptionalInt.of(PythonInt.decimalInt(value));
            case "loglevel" -> loglevel = Optional.of(ValueReader.logLevel(value));
            case "pidfile" -> pidfile = Optional.of(paths.inDirectory(value));
            case "identifier" -> identifier = Optional.of(value);
            case "childlogdir" -> childlogdir = Optional.of(paths.absolute(paths.directory(value)));
            case "minfds" -> minfds = OptionalInt.of(PythonInt.decimalInt(value));
            case "minprocs" -> minprocs = OptionalInt.of(PythonInt.decimalInt(value));
            default -> {
                // A flag, which counts by being there, or --profile_options, which profiles Python and means nothing.
            }
        }
    }

    /** The text of {@code --help}, ending in a newline. */
    public static String help() {
        return """
                stewardd -- starts programs and keeps them running, as a supervisord.conf says

                Usage: stewardd [options]

                Options:
                  -c, --configuration FILE      read FILE; without it some usual places are searched
                  -n, --nodaemon                stay in the foreground
                  -s, --silent                  in the foreground, do not copy the log to standard output
                  -h, -?, --help                print this text
                  -v, --version                 print the version
                  -u, --user USER               become USER, a name or a number
                  -m, --umask MASK              octal file mode mask of the daemon, default 022
                  -d, --directory DIR           change to DIR when daemonizing
                  -l, --logfile FILE            write the main log to FILE
                  -y, --logfile_maxbytes BYTES  rotate the main log at this size
                  -z, --logfile_backups NUM     keep this many rotated main logs
                  -e, --loglevel LEVEL          critical, error, warn, info, debug, trace or blather
                  -j, --pidfile FILE            write the process id to FILE
                  -i, --identifier NAME         name of this daemon
                  -q, --childlogdir DIR         directory of AUTO logs
                  -k, --nocleanup               keep AUTO logs of earlier runs
                  -a, --minfds NUM              open files to ask the system for
                  -t, --strip_ansi              take escape sequences out of child logs
                      --minprocs NUM            processes to ask the system for
                      --profile_options LIST    accepted and ignored

                Start nothing, only look at the configuration:
                      --lint                    list what is wrong or doubtful in it; status 2 if it cannot run
                      --effective               list every value in effect and where it comes from
                      --json                    either of the two as JSON
                """;
    }
}

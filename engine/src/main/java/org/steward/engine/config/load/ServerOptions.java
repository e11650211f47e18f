package org.steward.engine.config.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.steward.engine.config.LogLevel;

/**
 * What the command line of the daemon says. An option that was not given is empty or false and leaves the file alone.
 *
 * @param action          what to do
 * @param json            {@code --json}, for the two reports
 * @param configuration   {@code -c}, as written
 * @param nodaemon        {@code -n}
 * @param silent          {@code -s}
 * @param user            {@code -u}, not looked up yet
 * @param umask           {@code -m}
 * @param directory       {@code -d}, absolute
 * @param logfile         {@code -l}, {@code ~} expanded
 * @param logfileMaxbytes {@code -y}, bytes
 * @param logfileBackups  {@code -z}
 * @param loglevel        {@code -e}
 * @param pidfile         {@code -j}, {@code ~} expanded
 * @param identifier      {@code -i}
 * @param childlogdir     {@code -q}, absolute
 * @param nocleanup       {@code -k}
 * @param minfds          {@code -a}
 * @param stripAnsi       {@code -t}
 * @param minprocs        {@code --minprocs}
 */
public record ServerOptions(
        Action action,
        boolean json,
        Optional<String> configuration,
        boolean nodaemon,
        boolean silent,
        Optional<String> user,
        OptionalInt umask,
        Optional<Path> directory,
        Optional<String> logfile,
        OptionalLong logfileMaxbytes,
        OptionalInt logfileBackups,
        Optional<LogLevel> loglevel,
        Optional<String> pidfile,
        Optional<String> identifier,
        Optional<Path> childlogdir,
        boolean nocleanup,
        OptionalInt minfds,
        boolean stripAnsi,
        OptionalInt minprocs) {

    /** What the daemon is asked to do. */
    public enum Action {
        /** Supervise. */
        RUN,
        /** Print {@link CommandLine#help()} and leave with status 0. */
        HELP,
        /** Print the version and leave with status 0. */
        VERSION,
        /** Check the configuration. */
        LINT,
        /** Show the effective configuration. */
        EFFECTIVE
    }

    /** The keys of {@code [supervisord]} that were given on the command line. */
    public List<String> givenKeys() {
        List<String> keys = new ArrayList<>();
        add(keys, nodaemon, "nodaemon");
        add(keys, silent, "silent");
        add(keys, user.isPresent(), "user");
        add(keys, umask.isPresent(), "umask");
        add(keys, directory.isPresent(), "directory");
        add(keys, logfile.isPresent(), "logfile");
        add(keys, logfileMaxbytes.isPresent(), "logfile_maxbytes");
        add(keys, logfileBackups.isPresent(), "logfile_backups");
        add(keys, loglevel.isPresent(), "loglevel");
        add(keys, pidfile.isPresent(), "pidfile");
        add(keys, identifier.isPresent(), "identifier");
        add(keys, childlogdir.isPresent(), "childlogdir");
        add(keys, nocleanup, "nocleanup");
        add(keys, minfds.isPresent(), "minfds");
        add(keys, stripAnsi, "strip_ansi");
        add(keys, minprocs.isPresent(), "minprocs");
        return keys;
    }

    private static void add(List<String> keys, boolean given, String key) {
        if (given) {
            keys.add(key);
        }
    }

    /** No option at all. */
    public static ServerOptions none() {
        return new ServerOptions(Action.RUN, false, Optional.empty(), false, false, Optional.empty(),
                OptionalInt.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, OptionalInt.empty(),
                false, OptionalInt.empty());
    }
}

package org.steward.engine.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One process to supervise: a program section with every expansion done for one process number.
 *
 * <p>Equality is what {@code reread} compares to find changed groups, so every component takes part in it.
 *
 * @param programName    {@code x} of {@code [program:x]}
 * @param name           {@code process_name}, expanded
 * @param command        {@code command}, expanded, not yet split into words
 * @param directory      {@code directory}; not checked until the process is spawned
 * @param umask          {@code umask}; empty inherits the daemon's
 * @param priority       {@code priority}; lower starts first and stops last
 * @param autostart      {@code autostart}
 * @param startsecs      {@code startsecs}; may be negative, as in supervisord
 * @param startretries   {@code startretries}
 * @param autorestart    {@code autorestart}
 * @param exitcodes      {@code exitcodes}, 0-255, in written order; may be empty
 * @param stopsignal     {@code stopsignal} as a number
 * @param stopwaitsecs   {@code stopwaitsecs}
 * @param stopasgroup    {@code stopasgroup}
 * @param killasgroup    {@code killasgroup}
 * @param user           {@code user}, resolved
 * @param redirectStderr {@code redirect_stderr}
 * @param stdout         the {@code stdout_*} keys
 * @param stderr         the {@code stderr_*} keys; with redirectStderr its file is NONE
 * @param environment    {@code [supervisord] environment} overlaid with the program's, in order
 * @param serverurl      {@code serverurl}; empty means AUTO
 */
public record ProgramConfig(
        String programName,
        String name,
        String command,
        Optional<Path> directory,
        OptionalInt umask,
        int priority,
        boolean autostart,
        int startsecs,
        int startretries,
        AutoRestart autorestart,
        List<Integer> exitcodes,
        int stopsignal,
        int stopwaitsecs,
        boolean stopasgroup,
        boolean killasgroup,
        Optional<Account> user,
        boolean redirectStderr,
        ChannelConfig stdout,
        ChannelConfig stderr,
        Map<String, String> environment,
        Optional<String> serverurl) {

    public ProgramConfig {
        exitcodes = List.copyOf(exitcodes);
    }

    /** The channel keys of one stream. */
    public ChannelConfig channel(boolean isStderr) {
        return isStderr ? stderr : stdout;
    }
}

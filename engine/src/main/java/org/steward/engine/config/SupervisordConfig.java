package org.steward.engine.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code [supervisord]} section, with the command line already laid over it.
 *
 * @param logfile         main log; {@link LogFile.None} never occurs, {@code syslog} is {@code syslog()}
 * @param syslog          {@code logfile=syslog}
 * @param logfileMaxbytes bytes; 0 never rotates
 * @param logfileBackups  0 truncates on rollover
 * @param loglevel        threshold of the main log
 * @param pidfile         absolute path
 * @param umask           applied when daemonizing only, as in supervisord
 * @param nodaemon        stay in the foreground
 * @param silent          with nodaemon: do not copy the log to standard output
 * @param minfds          soft RLIMIT_NOFILE to reach
 * @param minprocs        soft RLIMIT_NPROC to reach
 * @param nocleanup       keep AUTO logs of earlier runs
 * @param childlogdir     directory of AUTO logs, absolute
 * @param user            account to become
 * @param directory       directory to change to when daemonizing
 * @param stripAnsi       strip escape sequences from child logs
 * @param environment     added to every child
 * @param identifier      used in RPC and AUTO log names
 */
public record SupervisordConfig(
        LogFile logfile,
        boolean syslog,
        long logfileMaxbytes,
        int logfileBackups,
        LogLevel loglevel,
        Path pidfile,
        int umask,
        boolean nodaemon,
        boolean silent,
        int minfds,
        int minprocs,
        boolean nocleanup,
        Path childlogdir,
        Optional<Account> user,
        Optional<Path> directory,
        boolean stripAnsi,
        Map<String, String> environment,
        String identifier) {}

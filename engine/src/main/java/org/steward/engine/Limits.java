package org.steward.engine;

import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/** Raises the daemon's resource limits to {@code minfds} and {@code minprocs}; its children inherit them. */
final class Limits {
    private Limits() {}

    /** One limit, and the words supervisord has for it. */
    private record Limit(int resource, String name, int wanted, String things, String brief, String key, String whom) {}

    /** @return what to say in the main log */
    static List<StartupMessage> raise(Posix posix, SupervisordConfig config) throws ConfigException {
        List<StartupMessage> messages = new ArrayList<>();
        raise(posix, messages, new Limit(
                Posix.RLIMIT_NOFILE, "RLIMIT_NOFILE", config.minfds(),
                "file descriptors", "file descriptors", "minfds", "process"));
        raise(posix, messages, new Limit(
                Posix.RLIMIT_NPROC, "RLIMIT_NPROC", config.minprocs(),
                "available processes", "processes", "minprocs", "program"));
        return messages;
    }

    private static void raise(Posix posix, List<StartupMessage> messages, Limit limit) throws ConfigException {
        long hard = 0;
        try {
            long[] now = posix.getrlimit(limit.resource);
            hard = now[1];
            if (now[0] == -1 || now[0] >= limit.wanted) {
                return;
            }
            posix.setrlimit(limit.resource, limit.wanted, hard != -1 && hard < limit.wanted ? limit.wanted : hard);
            messages.add(new StartupMessage(
                    LogLevel.INFO, "Increased " + limit.name + " limit to " + limit.wanted));
        } catch (PosixException e) {
            throw new ConfigException(tooLow(limit, hard));
        }
    }

    private static String tooLow(Limit limit, long hard) {
        return "The minimum number of " + limit.things + " required to run this " + limit.whom + " is " + limit.wanted
                + " as per the \"" + limit.key + "\" command-line argument or config file setting. The current"
                + " environment will only allow you to open " + hard + " " + limit.brief
                + ".  Either raise the number of usable " + limit.brief + " in your environment (see README.rst) or"
                + " lower the " + limit.key + " setting in the config file to allow the " + limit.whom + " to start.";
    }
}

package org.steward.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steward.engine.config.Account;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.posix.SpawnRequest;

/**
 * Starts the child of a program: its command found, its environment made, its account put on.
 *
 * <p>supervisord forks first and fails in the child, which then writes why to its stderr and exits with 127. Here
 * posix_spawn tells the parent; to the outside it is made to look the same with a stand-in child that writes the text
 * and exits. Loop thread only.
 */
public final class Spawner {
    private static final String SHELL = "/bin/sh";

    private final Posix posix;
    private final ChildEnvironment environment;
    private final CommandLookup lookup;
    private final Optional<String> serverurl;

    /**
     * @param inherited the daemon's environment, raw
     * @param serverurl value of SUPERVISOR_SERVER_URL; empty when there is no server
     */
    public Spawner(Posix posix, List<byte[]> inherited, Optional<String> serverurl) {
        this.posix = posix;
        this.environment = new ChildEnvironment(inherited);
        this.lookup = new CommandLookup(posix, environment.get("PATH"));
        this.serverurl = serverurl;
    }

    /** Parses the command and finds its executable. */
    CommandLookup.Executable find(ProgramConfig config) throws CommandException {
        return lookup.find(config);
    }

    /** Our ends of the descriptors that become 0, 1 and 2. */
    record Descriptors(int stdin, int stdout, int stderr) {}

    /**
     * @return the child's pid
     * @throws PosixException EAGAIN or ENOMEM: there is no room for another process
     */
    int spawn(CommandLookup.Executable command, ProgramConfig config, String group, Descriptors fds)
            throws PosixException {
        List<byte[]> entries = environment.with(overlay(config, group));
        Optional<Account> account = config.user().filter(a -> a.uid() != posix.getuid());
        if (account.isPresent() && posix.getuid() != 0) {
            return standIn(fds, entries, Optional.empty(), Optional.empty(), "couldn't setuid to "
                    + account.get().uid() + ": Can't drop privilege as nonroot user");
        }
        Optional<String> directory = config.directory().map(Object::toString);
        Optional<SpawnRequest.Identity> identity = account.map(this::identity);
        try {
            return posix.spawn(new SpawnRequest(
                    command.file(),
                    command.argv(),
                    entries,
                    fds.stdin,
                    fds.stdout,
                    fds.stderr,
                    directory,
                    config.umask(),
                    identity,
                    false));
        } catch (PosixException e) {
            if (e.errno() == Errno.EAGAIN || e.errno() == Errno.ENOMEM) {
                throw e;
            }
            String notExecuted = "couldn't exec " + command.argv().getFirst() + ": " + e.errnoName();
            try {
                return standIn(fds, entries, directory, identity, notExecuted);
            } catch (PosixException there) {
                // Where nothing can be started it is the directory's fault.
                return standIn(fds, entries, Optional.empty(), identity, "couldn't chdir to "
                        + directory.orElse("") + ": " + e.errnoName());
            }
        }
    }

    private int standIn(
            Descriptors fds,
            List<byte[]> entries,
            Optional<String> directory,
            Optional<SpawnRequest.Identity> identity,
            String reason)
            throws PosixException {
        String text = "supervisor: " + reason + "\nsupervisor: child process was not spawned\n";
        return posix.spawn(new SpawnRequest(
                SHELL,
                List.of("sh", "-c", "printf %s \"$1\" >&2; exit 127", "sh", text),
                entries,
                fds.stdin,
                fds.stdout,
                fds.stderr,
                directory,
                OptionalInt.empty(),
                identity,
                false));
    }

    private SpawnRequest.Identity identity(Account account) {
        return new SpawnRequest.Identity(
                account.uid(), account.gid(), posix.groupsOf(account.name(), account.gid()));
    }

    private Map<String, String> overlay(ProgramConfig config, String group) {
        Map<String, String> overlay = new LinkedHashMap<>();
        overlay.put("SUPERVISOR_ENABLED", "1");
        Optional<String> url = config.serverurl().or(() -> serverurl);
        if (url.isPresent()) {
            overlay.put("SUPERVISOR_SERVER_URL", url.get());
        }
        overlay.put("SUPERVISOR_PROCESS_NAME", config.name());
        overlay.put("SUPERVISOR_GROUP_NAME", group);
        overlay.putAll(config.environment());
        return overlay;
    }
}

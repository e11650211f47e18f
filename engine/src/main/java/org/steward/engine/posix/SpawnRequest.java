package org.steward.engine.posix;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A child to start: the leader of a new process group in this session, with default signal dispositions, an empty
 * signal mask, and no descriptor but 0, 1 and 2.
 *
 * @param file        absolute path of the executable
 * @param argv        words of the command, argv[0] included
 * @param environment {@code NAME=value} entries; the child gets exactly these
 * @param stdin       our descriptor that becomes 0
 * @param stdout      our descriptor that becomes 1
 * @param stderr      our descriptor that becomes 2
 * @param directory   working directory, or empty for ours
 * @param umask       file mode mask, or empty for ours
 * @param identity    account to run as, or empty for ours
 * @param newSession  make the child a session leader too (the daemon's own background stage)
 */
public record SpawnRequest(
        String file,
        List<String> argv,
        List<byte[]> environment,
        int stdin,
        int stdout,
        int stderr,
        Optional<String> directory,
        OptionalInt umask,
        Optional<Identity> identity,
        boolean newSession) {

    /**
     * Credentials of a child.
     *
     * @param uid    real, effective and saved user id
     * @param gid    real, effective and saved group id
     * @param groups supplementary groups
     */
    public record Identity(int uid, int gid, int[] groups) {}
}

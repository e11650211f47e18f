package org.steward.client.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.StewardMethods;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportException;

/** Finds the best way to the bytes of a log. */
public final class LogSources {

    private static final int COMPARED = 64;
    private static final int ATTEMPTS = 3;

    private LogSources() {
    }

    /**
     * Opens a log of a server: its file if the server listens on a unix socket, the file can be read by this user, and
     * it is the same one (a server in a container has other files by the same names, so both ways are compared);
     * otherwise over RPC.
     *
     * @param client used by the source until it is closed; not closed by it
     * @throws RpcFault BAD_NAME if the server has no such process
     * @throws TransportException if the server does not answer
     */
    public static LogSource open(SupervisorClient client, LogName log) throws RpcFault, TransportException {
        LogSource remote = client.listMethods().contains(StewardMethods.READ_LOG)
                ? new StewardLog(client, log) : new TextLog(client, log);
        Optional<Path> path = localPath(client, log);
        if (path.isPresent()) {
            LocalLog local = new LocalLog(path.get());
            if (isSame(local, remote, client)) {
                return local;
            }
            local.close();
        }
        return remote;
    }

    /** A log that is known to be this file; it need not exist yet. */
    public static LogSource ofFile(Path file) {
        return new LocalLog(file);
    }

    private static Optional<Path> localPath(SupervisorClient client, LogName log) throws RpcFault, TransportException {
        if (!(log instanceof LogName.OfProcess process)) {
            return Optional.empty();
        }
        ProcessInfo info = client.getProcessInfo(process.namespec());
        String file = process.channel() == LogChannel.STDOUT ? info.stdoutLogfile() : info.stderrLogfile();
        if (!(client.endpoint() instanceof Endpoint.UnixSocket) || !file.startsWith("/")) {
            return Optional.empty();
        }
        Path path = Path.of(file);
        boolean canBeRead = Files.exists(path) ? Files.isRegularFile(path) && Files.isReadable(path)
                : path.getParent() != null && Files.isExecutable(path.getParent());
        return canBeRead ? Optional.of(path) : Optional.empty();
    }

    /** Whether both end with the same bytes. The log may be rotated between the looks, so a few of them. */
    private static boolean isSame(LocalLog local, LogSource remote, SupervisorClient client)
            throws RpcFault, TransportException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                LogPosition end = remote.end();
                long from = Math.max(0, end.offset() - COMPARED);
                LogPiece theirs = remote.read(from, COMPARED);
                // An empty log must be empty here, too.
                byte[] ours = local.read(from, Math.max(1, theirs.bytes().length)).bytes();
                if (areSame(theirs, ours)) {
                    return ours.length > 0 || isOfThisMachine(client);
                }
            } catch (TransportException e) {
                throw e;
            } catch (IOException e) {
                // The file cannot be read after all.
                return false;
            }
        }
        return false;
    }

    /** Whether the daemon's process id belongs to such a daemon here; with nothing to compare this must do. */
    private static boolean isOfThisMachine(SupervisorClient client) throws RpcFault, IOException {
        Path commandLine = Path.of("/proc", Integer.toString(client.getPID()), "cmdline");
        if (!Files.isReadable(commandLine)) {
            return false;
        }
        String words = new String(Files.readAllBytes(commandLine), StandardCharsets.ISO_8859_1);
        return words.contains("supervisord") || words.contains("stewardd") || words.contains("org.steward");
    }

    private static boolean areSame(LogPiece theirs, byte[] ours) {
        boolean same = theirs.bytes().length == ours.length;
        for (int i = 0; same && i < ours.length; i++) {
            same = theirs.bytes()[i] == ours[i] || !theirs.exact() && theirs.bytes()[i] == (byte) 0xFF;
        }
        return same;
    }
}

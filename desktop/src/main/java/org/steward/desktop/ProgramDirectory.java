package org.steward.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.connection.Capability;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportException;
import org.steward.desktop.servers.ProcessRef;

/**
 * Where the relative paths that a program of this machine writes begin: the {@code directory} of its configuration, or
 * else where its process is. JavaFX thread, but {@link #resolve} blocks.
 */
final class ProgramDirectory {

    private final ProcessRef process;
    private final boolean isConfigTold;
    private final int pid;

    private ProgramDirectory(ProcessRef process) {
        this.process = process;
        isConfigTold = process.server().offers(Capability.EFFECTIVE_CONFIG);
        pid = process.info().map(ProcessInfo::pid).orElse(0);
    }

    /** Of a process; empty where its server is not known to be on this machine. */
    static Optional<ProgramDirectory> of(ProcessRef process) {
        return process.server().client().endpoint() instanceof Endpoint.UnixSocket
                ? Optional.of(new ProgramDirectory(process)) : Optional.empty();
    }

    /** The absolute path of a relative one; the path itself where the directory is not known. Blocks. */
    String resolve(String path) throws RpcFault, TransportException {
        try {
            Path relative = Path.of(path);
            return (isConfigTold ? configured().or(this::current) : current())
                    .map(directory -> directory.resolve(relative).normalize().toString()).orElse(path);
        } catch (InvalidPathException e) {
            return path;
        }
    }

    private Optional<Path> configured() throws RpcFault, TransportException {
        return process.server().client().steward().getEffectiveConfig(process.namespec()).stream()
                .filter(value -> value.key().equals("directory") && value.value().startsWith("/"))
                .map(value -> Path.of(value.value())).findFirst();
    }

    /** Known for processes of the same user. */
    private Optional<Path> current() {
        try {
            return pid == 0 ? Optional.empty() : Optional.of(Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")));
        } catch (IOException e) {
            System.getLogger(ProgramDirectory.class.getName())
                    .log(System.Logger.Level.DEBUG, "no directory of process " + pid, e);
            return Optional.empty();
        }
    }
}

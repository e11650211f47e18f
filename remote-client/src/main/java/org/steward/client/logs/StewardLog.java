package org.steward.client.logs;

import java.time.Duration;
import java.util.Optional;
import org.steward.client.LogChannel;
import org.steward.client.RpcFault;
import org.steward.client.StewardMethods;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.LogPart;
import org.steward.client.transport.TransportException;

/** A log of stewardd, over RPC: the server names the files, and gives their bytes as they are. */
final class StewardLog implements LogSource {

    private static final Duration FASTEST = Duration.ofMillis(50);
    private static final Duration SLOWEST = Duration.ofSeconds(1);
    /** More backups than anybody keeps; begun again when the file that was just looked at goes. */
    private static final int STEPS = 1000;

    private final SupervisorClient client;
    private final String name;
    private final LogChannel channel;
    private final Generations generations = new Generations();
    private String file = "";
    private long largest;

    StewardLog(SupervisorClient client, LogName log) {
        this.client = client;
        this.name = switch (log) {
            case LogName.OfDaemon daemon -> "";
            case LogName.OfProcess process -> process.namespec();
        };
        this.channel = switch (log) {
            case LogName.OfDaemon daemon -> LogChannel.STDOUT;
            case LogName.OfProcess process -> process.channel();
        };
    }

    /** Bytes of this file of the log; an empty name is the newest. */
    LogPart part(String wanted, long offset, int length) throws RpcFault, TransportException {
        return client.steward().readLog(name, channel, wanted, offset, length);
    }

    private String generation(LogPart part) {
        String generation = generations.of(part.file());
        if (part.file().equals(file) && part.size() < largest) {
            generation = generations.after(file, generation);
        }
        file = part.file();
        largest = part.size();
        return generation;
    }

    @Override
    public LogPosition end() throws RpcFault, TransportException {
        LogPart part = part("", 0, 0);
        return new LogPosition(generation(part), part.size());
    }

    @Override
    public LogPiece read(long offset, int length) throws RpcFault, TransportException {
        LogPart part = part("", offset, Math.clamp(length, 0, MAX_READ));
        return new LogPiece(new LogPosition(generation(part), offset), part.data(), true);
    }

    @Override
    public Optional<LogPiece> readAt(LogPosition at, int length) throws RpcFault, TransportException {
        LogPart part = part(Generations.file(at.generation()), at.offset(), Math.clamp(length, 0, MAX_READ));
        boolean isSame = part.known() && generations.of(part.file()).equals(at.generation());
        return isSame ? Optional.of(new LogPiece(at, part.data(), true)) : Optional.empty();
    }

    @Override
    public boolean givesOlder() {
        return true;
    }

    /** The server tells the way from each file to the newer one only, so this begins with the oldest. */
    @Override
    public Optional<LogPosition> before(String generation) throws RpcFault, TransportException {
        String wanted = Generations.file(generation);
        LogPart part = part(StewardMethods.OLDEST, 0, 0);
        for (int i = 0; i < STEPS && !part.file().isEmpty() && !(part.known() && part.newer().isEmpty()); i++) {
            if (part.newer().equals(wanted)) {
                return Optional.of(new LogPosition(generations.of(part.file()), part.size()));
            }
            part = part(part.known() ? part.newer() : StewardMethods.OLDEST, 0, 0);
        }
        return Optional.empty();
    }

    @Override
    public LogFollower follow(LogPosition from) {
        return new LogFollower(new StewardFollowing(this, generations, from), FASTEST, SLOWEST);
    }

    @Override
    public void close() {
        // The client belongs to whoever made it.
    }
}

package org.steward.desktop.detail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.steward.client.connection.Capability;
import org.steward.client.connection.Snapshot;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.figures.Ends;

/**
 * All that is known of the focused process, but for what it uses. Immutable.
 *
 * @param shown its name as people write it
 * @param server name of its server
 * @param readOnly whether nothing may be changed there
 * @param snapshot what is known of its server
 * @param info as its server told last; also when it is not in service any more
 * @param gone whether it was taken out of service
 * @param pending whether something asked of it was not answered yet
 * @param ends how it ended, counted
 * @param story what happened; empty until it was told
 * @param config empty until it was told, or when it cannot be had
 * @param lines empty until read, and where they explain nothing
 */
record Facts(
        String shown,
        String server,
        boolean readOnly,
        Snapshot snapshot,
        Optional<ProcessInfo> info,
        boolean gone,
        boolean pending,
        Optional<Ends> ends,
        Optional<Story> story,
        Optional<ConfigInForce> config,
        Optional<LastLines> lines) {

    /** Whether its server answers. */
    boolean isLive() {
        return snapshot.link().isLive();
    }

    /** Whether its server can tell this. */
    boolean offers(Capability capability) {
        return snapshot.server().filter(server -> server.offers(capability)).isPresent();
    }

    /** A moment of this machine's clock on the server's. */
    Instant onServer(Instant now) {
        return now.plus(snapshot.clockOffset());
    }

    /** A moment of the server's clock, epoch milliseconds, on this machine's. */
    Instant here(long serverMillis) {
        return Instant.ofEpochMilli(serverMillis).minus(snapshot.clockOffset());
    }

    /** How long it has been up at this moment; as of the last answer where the server does not answer. */
    Duration uptime(Instant now) {
        return info.map(process -> snapshot.uptime(process, isLive() ? now : snapshot.taken())).orElse(Duration.ZERO);
    }

    /** Whether it ends again and again. */
    boolean isLooping() {
        return ends.filter(Ends::looping).isPresent();
    }

    Facts withStory(Story newer) {
        return new Facts(shown, server, readOnly, snapshot, info, gone, pending, ends, Optional.of(newer), config,
                lines);
    }

    Facts withConfig(Optional<ConfigInForce> newer) {
        return new Facts(shown, server, readOnly, snapshot, info, gone, pending, ends, story, newer, lines);
    }

    Facts withLines(Optional<LastLines> newer) {
        return new Facts(shown, server, readOnly, snapshot, info, gone, pending, ends, story, config, newer);
    }

    Facts withState(Snapshot newSnapshot, Optional<ProcessInfo> newInfo, boolean isGone, boolean isPending,
            Optional<Ends> newEnds) {
        return new Facts(shown, server, readOnly, newSnapshot, newInfo, isGone, isPending, newEnds, story, config,
                lines);
    }
}

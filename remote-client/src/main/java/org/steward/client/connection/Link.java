package org.steward.client.connection;

import java.time.Instant;
import java.util.Optional;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/** How a connection stands with its server. Times are of this machine's wall clock. */
public sealed interface Link {

    /** When it began to be so. */
    Instant since();

    /** Nothing is known yet. */
    record Connecting(Instant since) implements Link {
    }

    /** The server answers: what the snapshot says is so now. */
    record Live(Instant since) implements Link {
    }

    /**
     * The server did not answer lately: what the snapshot says was so at {@code lastSeen}.
     *
     * @param since the first failure
     * @param lastSeen its last answer
     * @param reason the latest failure
     */
    record Stale(Instant since, Instant lastSeen, Failure reason) implements Link {
    }

    /**
     * The server is not there, or has not answered for long.
     *
     * @param since the first failure
     * @param lastSeen its last answer, if there ever was one
     * @param reason the latest failure
     */
    record Unreachable(Instant since, Optional<Instant> lastSeen, Failure reason) implements Link {
    }

    /**
     * Why there was no answer.
     *
     * @param layer how far the call came; tells a remedy
     * @param message names the server and says what happened
     */
    record Failure(FailureLayer layer, String message) {

        static Failure of(TransportException e) {
            return new Failure(e.layer(), e.getMessage());
        }
    }

    /** Whether the server answers. */
    default boolean isLive() {
        return this instanceof Live;
    }

    /** Why it does not, if it does not. */
    default Optional<Failure> failure() {
        return switch (this) {
            case Connecting c -> Optional.empty();
            case Live l -> Optional.empty();
            case Stale stale -> Optional.of(stale.reason());
            case Unreachable unreachable -> Optional.of(unreachable.reason());
        };
    }
}

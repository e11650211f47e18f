package org.steward.client.logs;

import java.io.IOException;
import java.util.Optional;
import org.steward.client.RpcFault;

/** A place in a log that moves on without waiting. For one thread. */
interface Following {

    /** What comes next, if it is there already. After an exception it may be asked again and has lost nothing. */
    Optional<LogEvent> next() throws IOException, RpcFault;

    /** The end of what was given so far. */
    LogPosition position();

    /** Gives up what is held open. */
    default void close() {
    }
}

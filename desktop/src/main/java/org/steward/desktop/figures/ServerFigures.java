package org.steward.desktop.figures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.steward.client.protocol.Namespec;

/**
 * What is known of a server's processes at one moment. Immutable.
 *
 * @param usage what those that run use
 * @param ends how they ended
 * @param observedSince since when Steward looks
 */
record ServerFigures(Map<Namespec, Usage> usage, Map<Namespec, Ends> ends, Optional<Instant> observedSince) {

    static final ServerFigures NONE = new ServerFigures(Map.of(), Map.of(), Optional.empty());
}

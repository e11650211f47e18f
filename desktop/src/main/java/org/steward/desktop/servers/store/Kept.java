package org.steward.desktop.servers.store;

import java.util.Optional;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.ServerProfile;

/**
 * A server as the file has it.
 *
 * @param profile what it says
 * @param wrong what makes no sense in it, with its line; such a server is shown and not opened
 */
public record Kept(ServerProfile profile, Optional<Phrase> wrong) {
}

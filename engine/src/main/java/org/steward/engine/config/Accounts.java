package org.steward.engine.config;

import java.util.Optional;
import java.util.OptionalInt;

/** The user and group databases, as the configuration needs them. Implemented by the engine's POSIX layer. */
public interface Accounts {

    /** The account with this login name. */
    Optional<Account> byName(String name);

    /** The account with this numeric user id. */
    Optional<Account> byUid(int uid);

    /** The id of the group with this name. */
    OptionalInt groupId(String groupName);

    /** Whether a group has this numeric id. A database that cannot be asked answers true. */
    default boolean hasGroup(int gid) {
        return true;
    }

    /** The effective user id of this process. */
    int effectiveUid();
}

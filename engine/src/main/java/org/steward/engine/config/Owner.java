package org.steward.engine.config;

/**
 * An owner for a socket file, as chown(2) takes it.
 *
 * @param uid user id, or -1 to leave it
 * @param gid group id, or -1 to leave it
 */
public record Owner(int uid, int gid) {
    /** Leaves both as they are. */
    public static final Owner UNCHANGED = new Owner(-1, -1);
}

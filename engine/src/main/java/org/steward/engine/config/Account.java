package org.steward.engine.config;

/**
 * A Unix account as the user database knows it.
 *
 * @param name login name
 * @param uid  numeric user id
 * @param gid  primary group id
 * @param home home directory, for {@code ~name} expansion
 */
public record Account(String name, int uid, int gid, String home) {}

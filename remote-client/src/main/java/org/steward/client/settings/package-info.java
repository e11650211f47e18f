/**
 * What stewardctl and the window both know of a person's settings: the list of servers in {@code servers.toml}, and
 * where passwords come from.
 *
 * <p>{@link org.steward.client.settings.TomlDocument} keeps a file as it is, comments and all, so that a change of one
 * value is a change of one value. Reads and writes no server, and shows nothing.
 */
package org.steward.client.settings;

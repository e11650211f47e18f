/**
 * What the person has said about servers, where it is kept, and how a server is opened from it: {@code servers.toml},
 * which stewardctl reads too and people edit by hand, and passwords from the keyring, a file, the environment or the
 * person.
 */
package org.steward.desktop.servers.store;

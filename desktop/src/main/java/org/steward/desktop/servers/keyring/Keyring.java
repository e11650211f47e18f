package org.steward.desktop.servers.keyring;

import java.util.Optional;

/**
 * Where passwords of servers are kept safely. All methods block, some until the person has unlocked the keyring, and
 * end when their thread is interrupted; not for the JavaFX thread.
 */
public interface Keyring {

    /** Whether there is a keyring to use. Does not unlock it. */
    boolean isAvailable();

    /**
     * The password of a user on a server.
     *
     * @param url the server's, as in its profile
     * @return empty when none is kept
     */
    Optional<Secret> find(String url, String username) throws KeyringException;

    /**
     * Keeps a password, in place of one kept before.
     *
     * @param label what the desktop's own tools call it
     */
    void store(String url, String username, String label, Secret password) throws KeyringException;

    /** Forgets a password; nothing happens when none is kept. */
    void delete(String url, String username) throws KeyringException;
}

package org.steward.desktop.servers.keyring;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.steward.desktop.servers.Phrase;

/** A keyring that forgets everything with the test; can be absent, locked, or broken. */
public final class MemoryKeyring implements Keyring {

    private final Map<String, Secret> secrets = new ConcurrentHashMap<>();
    private volatile Optional<KeyringException.Reason> failing = Optional.empty();

    /** Fails like this from now on. */
    public MemoryKeyring failing(KeyringException.Reason reason) {
        failing = Optional.of(reason);
        return this;
    }

    /** What is kept, under "URL user". */
    public Map<String, Secret> secrets() {
        return secrets;
    }

    private void check() throws KeyringException {
        if (failing.isPresent()) {
            throw new KeyringException(failing.get(), Phrase.of("servers.keyring.answered", failing.get().name()));
        }
    }

    @Override
    public boolean isAvailable() {
        return failing.isEmpty();
    }

    @Override
    public Optional<Secret> find(String url, String username) throws KeyringException {
        check();
        return Optional.ofNullable(secrets.get(url + " " + username));
    }

    @Override
    public void store(String url, String username, String label, Secret password) throws KeyringException {
        check();
        secrets.put(url + " " + username, password);
    }

    @Override
    public void delete(String url, String username) throws KeyringException {
        check();
        secrets.remove(url + " " + username);
    }
}

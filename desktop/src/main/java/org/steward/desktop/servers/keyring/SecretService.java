package org.steward.desktop.servers.keyring;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.Variant;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.keyring.KeyringException.Reason;

/**
 * The keyring behind {@code org.freedesktop.secrets} on the session bus.
 *
 * <p>Passwords are seldom needed, so each call has a connection of its own and nothing breaks when the keyring is
 * restarted. Safe for any thread.
 */
public final class SecretService implements Keyring {

    private static final String ITEM = "org.freedesktop.Secret.Item.";
    private static final int CONNECT_MILLIS = 2000;

    /** Held, because the level goes with the logger: dbus-java tells of every connection it makes. */
    private final Logger library = Logger.getLogger("org.freedesktop.dbus");
    private final Optional<String> address;

    /** On the bus of this address; empty for {@code DBUS_SESSION_BUS_ADDRESS}. */
    public SecretService(Optional<String> address) {
        this.address = address.filter(text -> !text.isBlank());
        library.setLevel(Level.WARNING);
    }

    /** On the session bus of this environment; without its address there is no keyring, and none is looked for. */
    public static Keyring ofSession(Map<String, String> environment) {
        return new SecretService(Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS")));
    }

    private interface Task<T> {
        T on(SecretSession session) throws DBusException, GeneralSecurityException, KeyringException;
    }

    @Override
    public boolean isAvailable() {
        if (address.isEmpty()) {
            return false;
        }
        try (DBusConnection bus = connect()) {
            DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
            return names.NameHasOwner(SecretSession.NAME)
                    || List.of(names.ListActivatableNames()).contains(SecretSession.NAME);
        } catch (DBusException | DBusExecutionException | IOException | KeyringException e) {
            return false;
        }
    }

    @Override
    public Optional<Secret> find(String url, String username) throws KeyringException {
        return with(session -> {
            List<DBusPath> items = session.items(attributes(url, username));
            return items.isEmpty() ? Optional.empty() : Optional.of(Secret.of(session.secret(items.getFirst())));
        });
    }

    @Override
    public void store(String url, String username, String label, Secret password) throws KeyringException {
        Map<String, String> attributes = new HashMap<>(attributes(url, username));
        attributes.put("xdg:schema", "org.steward.Server");
        Map<String, Variant<?>> properties = Map.of(
                ITEM + "Label", new Variant<>(label),
                ITEM + "Attributes", new Variant<>(attributes, "a{ss}"));
        with(session -> {
            // Some services do not replace an item when asked to, and keep both.
            List<DBusPath> old = session.items(attributes(url, username));
            session.create(properties, password.reveal());
            for (DBusPath item : session.items(attributes(url, username))) {
                if (old.contains(item) && !session.secret(item).equals(password.reveal())) {
                    session.delete(item);
                }
            }
            return true;
        });
    }

    @Override
    public void delete(String url, String username) throws KeyringException {
        with(session -> {
            for (DBusPath item : session.items(attributes(url, username))) {
                session.delete(item);
            }
            return true;
        });
    }

    private static Map<String, String> attributes(String url, String username) {
        return Map.of("application", "steward", "server", url, "user", username);
    }

    private DBusConnection connect() throws DBusException, KeyringException {
        if (address.isEmpty()) {
            throw new KeyringException(Reason.ABSENT, Phrase.of("servers.keyring.nobus"));
        }
        return DBusConnectionBuilder.forAddress(address.get()).withShared(false)
                .transportConfig().withTimeout(CONNECT_MILLIS).back().build();
    }

    private <T> T with(Task<T> task) throws KeyringException {
        try (DBusConnection bus = connect(); SecretSession session = new SecretSession(bus)) {
            return task.on(session);
        } catch (DBusExecutionException e) {
            throw SecretSession.isAbsent(e)
                    ? new KeyringException(Reason.ABSENT, Phrase.of("servers.keyring.nobody"))
                    : new KeyringException(Reason.FAILED, Phrase.of("servers.keyring.answered", Phrase.of(e)));
        } catch (DBusException | IOException e) {
            throw new KeyringException(Reason.ABSENT, Phrase.of("servers.keyring.bus", Phrase.of(e)));
        } catch (GeneralSecurityException e) {
            throw new KeyringException(Reason.FAILED, Phrase.of("servers.keyring.unreadable", Phrase.of(e)));
        }
    }
}

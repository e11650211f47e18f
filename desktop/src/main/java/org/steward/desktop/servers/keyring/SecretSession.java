package org.steward.desktop.servers.keyring;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.keyring.KeyringException.Reason;

/** One conversation with the Secret Service, over a connection of its own. For one thread. */
final class SecretSession implements AutoCloseable {

    static final String NAME = "org.freedesktop.secrets";
    private static final String PATH = "/org/freedesktop/secrets";
    private static final String NONE = "/";
    /** A person who has to find the password of the keyring takes a while. */
    private static final long PROMPT_SECONDS = 120;

    private final DBusConnection bus;
    private final Wire.Service service;
    private final DBusPath session;
    private final Envelope envelope;

    SecretSession(DBusConnection bus) throws DBusException, GeneralSecurityException {
        this.bus = bus;
        this.service = bus.getRemoteObject(NAME, PATH, Wire.Service.class);
        Envelope.Agreement agreement = new Envelope.Agreement();
        Wire.Pair<Variant<?>, DBusPath> opened;
        Envelope agreed;
        try {
            opened = service.openSession(Envelope.ENCRYPTED, new Variant<>(agreement.publicKey(), "ay"));
            agreed = agreement.with(bytes(opened.first));
        } catch (DBusExecutionException e) {
            if (isAbsent(e)) {
                throw e;
            }
            opened = service.openSession(Envelope.PLAIN, new Variant<>(""));
            agreed = new Envelope.Plain();
        }
        this.session = opened.second;
        this.envelope = agreed;
    }

    /** Whether there is nobody of that name on the bus, nor anybody to start. */
    static boolean isAbsent(DBusExecutionException e) {
        // dbus-java has a class for the first error only; the others it tells in their text.
        String text = String.valueOf(e.getMessage());
        return e instanceof ServiceUnknown || text.contains(".service files") || text.contains("has no owner")
                || text.contains("Failed to execute program") || text.contains("exited with status");
    }

    private static byte[] bytes(Variant<?> variant) throws GeneralSecurityException {
        if (variant.getValue() instanceof byte[] bytes) {
            return bytes;
        }
        if (variant.getValue() instanceof List<?> list && list.stream().allMatch(Byte.class::isInstance)) {
            byte[] bytes = new byte[list.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (Byte) list.get(i);
            }
            return bytes;
        }
        throw new GeneralSecurityException(Envelope.ENCRYPTED);
    }

    /** Items with these attributes, unlocked. */
    List<DBusPath> items(Map<String, String> attributes) throws DBusException, KeyringException {
        Wire.Pair<List<DBusPath>, List<DBusPath>> found = service.searchItems(attributes);
        List<DBusPath> items = new ArrayList<>(found.first);
        if (items.isEmpty() && !found.second.isEmpty()) {
            unlock(found.second);
            items.addAll(found.second);
        }
        return items;
    }

    String secret(DBusPath item) throws DBusException, GeneralSecurityException {
        return envelope.open(bus.getRemoteObject(NAME, item.getPath(), Wire.Item.class).getSecret(session));
    }

    void delete(DBusPath item) throws DBusException, KeyringException {
        DBusPath prompt = bus.getRemoteObject(NAME, item.getPath(), Wire.Item.class).delete();
        answered(prompt);
    }

    void create(Map<String, Variant<?>> properties, String text)
            throws DBusException, GeneralSecurityException, KeyringException {
        DBusPath collection = collection();
        Wire.Collection target = bus.getRemoteObject(NAME, collection.getPath(), Wire.Collection.class);
        answered(target.createItem(properties, envelope.seal(session, text), true).second);
    }

    /** The default collection, unlocked; the one called login where there is no default; a new one where neither is. */
    private DBusPath collection() throws DBusException, KeyringException {
        DBusPath found = service.readAlias("default");
        if (isNone(found)) {
            found = service.readAlias("login");
        }
        if (isNone(found)) {
            Wire.Pair<DBusPath, DBusPath> made = service.createCollection(
                    Map.of("org.freedesktop.Secret.Collection.Label", new Variant<>("Login")), "default");
            found = isNone(made.first) && answered(made.second) instanceof DBusPath path ? path : made.first;
        }
        if (isNone(found)) {
            throw new KeyringException(Reason.FAILED, Phrase.of("servers.keyring.nocollection"));
        }
        unlock(List.of(found));
        return found;
    }

    private void unlock(List<DBusPath> locked) throws DBusException, KeyringException {
        answered(service.unlock(locked).second);
    }

    private static boolean isNone(DBusPath path) {
        return path == null || path.getPath().equals(NONE);
    }

    /** Lets the service ask the person, if it wants to, and waits for the answer. */
    private Object answered(DBusPath path) throws DBusException, KeyringException {
        if (isNone(path)) {
            return NONE;
        }
        CompletableFuture<Wire.Prompt.Completed> completed = new CompletableFuture<>();
        Wire.Prompt prompt = bus.getRemoteObject(NAME, path.getPath(), Wire.Prompt.class);
        bus.addSigHandler(Wire.Prompt.Completed.class, signal -> {
            if (signal.getPath().equals(path.getPath())) {
                completed.complete(signal);
            }
        });
        prompt.prompt("");
        try {
            Wire.Prompt.Completed answer = completed.get(PROMPT_SECONDS, TimeUnit.SECONDS);
            if (answer.isDismissed()) {
                throw new KeyringException(Reason.DISMISSED, Phrase.of("servers.keyring.locked"));
            }
            return answer.result().getValue();
        } catch (InterruptedException e) {
            prompt.dismiss();
            Thread.currentThread().interrupt();
            throw new KeyringException(Reason.DISMISSED, Phrase.of("servers.keyring.givenup"));
        } catch (TimeoutException e) {
            prompt.dismiss();
            throw new KeyringException(Reason.DISMISSED, Phrase.of("servers.keyring.late"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            bus.getRemoteObject(NAME, session.getPath(), Wire.Session.class).close();
        } catch (DBusException | DBusExecutionException e) {
            // The service ends a session with its connection anyway.
        }
    }
}

package org.steward.desktop.servers.keyring;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The part of the freedesktop.org Secret Service that is used here, as dbus-java wants it: names are the wire's. */
final class Wire {

    private Wire() {
    }

    /** Two results of a call. */
    public static final class Pair<A, B> extends Tuple {
        @Position(0)
        public final A first;
        @Position(1)
        public final B second;

        public Pair(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /** A secret as it travels: {@code (oayays)}. */
    public static final class Sealed extends Struct {
        @Position(0)
        public final DBusPath session;
        @Position(1)
        public final byte[] parameters;
        @Position(2)
        public final byte[] value;
        @Position(3)
        public final String contentType;

        public Sealed(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }

    /** The service itself. */
    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {
        @DBusMemberName("OpenSession")
        Pair<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

        @DBusMemberName("SearchItems")
        Pair<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

        @DBusMemberName("Unlock")
        Pair<List<DBusPath>, DBusPath> unlock(List<DBusPath> objects);

        @DBusMemberName("ReadAlias")
        DBusPath readAlias(String name);

        @DBusMemberName("CreateCollection")
        Pair<DBusPath, DBusPath> createCollection(Map<String, Variant<?>> properties, String alias);
    }

    /** A collection of items. */
    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    public interface Collection extends DBusInterface {
        @DBusMemberName("CreateItem")
        Pair<DBusPath, DBusPath> createItem(Map<String, Variant<?>> properties, Sealed secret, boolean replace);
    }

    /** An item: attributes and a secret. */
    @DBusInterfaceName("org.freedesktop.Secret.Item")
    public interface Item extends DBusInterface {
        @DBusMemberName("GetSecret")
        Sealed getSecret(DBusPath session);

        @DBusMemberName("Delete")
        DBusPath delete();
    }

    /** A session. */
    @DBusInterfaceName("org.freedesktop.Secret.Session")
    public interface Session extends DBusInterface {
        @DBusMemberName("Close")
        void close();
    }

    /** A question the service wants to ask the person. */
    @DBusInterfaceName("org.freedesktop.Secret.Prompt")
    public interface Prompt extends DBusInterface {
        @DBusMemberName("Prompt")
        void prompt(String windowId);

        @DBusMemberName("Dismiss")
        void dismiss();

        /** The person has answered. */
        final class Completed extends DBusSignal {
            private final boolean dismissed;
            private final Variant<?> result;

            public Completed(String path, boolean dismissed, Variant<?> result) throws DBusException {
                super(path, dismissed, result);
                this.dismissed = dismissed;
                this.result = result;
            }

            boolean isDismissed() {
                return dismissed;
            }

            Variant<?> result() {
                return result;
            }
        }
    }
}

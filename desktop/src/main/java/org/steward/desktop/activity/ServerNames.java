package org.steward.desktop.activity;

import java.util.Collection;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** Servers as sentences call them. */
public final class ServerNames {

    private ServerNames() {
    }

    /** A server's name; "this computer" for the local engine. */
    public static String of(Server server, Messages messages) {
        String name = server.profile().name();
        return name.equals(ServerProfile.LOCAL) ? messages.get("activity.thisComputer") : name;
    }

    /** The one server's name, or how many they are. */
    public static String of(Collection<Server> servers, Messages messages) {
        return servers.size() == 1 ? of(servers.iterator().next(), messages)
                : messages.get("activity.servers", servers.size());
    }

    /** The entry that says that a server is not in the window any more. */
    public static Entry gone(Server server, ActivityLog log, Messages messages) {
        String name = of(server, messages);
        return log.entry(Level.WARNING, Icon.SERVER, messages.get("activity.server.gone", name))
                .saying(messages.get("activity.server.gone.detail")).on(name).done();
    }
}

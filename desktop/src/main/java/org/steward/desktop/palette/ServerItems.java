package org.steward.desktop.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.steward.desktop.palette.find.Group;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.palette.find.Shelf;
import org.steward.desktop.palette.find.Source;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** The servers, and what runs on them. */
final class ServerItems implements Source {

    private final Fleet fleet;
    private final Messages messages;
    private final PaletteDoors doors;

    ServerItems(Fleet fleet, Messages messages, PaletteDoors doors) {
        this.fleet = fleet;
        this.messages = messages;
        this.doors = doors;
    }

    @Override
    public List<Item> items() {
        return fleet.servers().stream().map(this::item).toList();
    }

    /** The processes of all servers, as they are now. */
    List<Shelf> shelves() {
        return fleet.servers().stream().map(server -> new Shelf(server, name(server), server.profile().readOnly(),
                server.snapshot().processes())).toList();
    }

    private Item item(Server server) {
        ServerProfile profile = server.profile();
        boolean isLocal = profile.name().equals(ServerProfile.LOCAL);
        String words = "server " + profile.name() + " " + String.join(" ", profile.tags());
        return new Item("server." + profile.name(), Group.SERVER, messages.get("palette.server", name(server)),
                isLocal ? "" : profile.url(), words.toLowerCase(Locale.ROOT),
                isLocal ? Icon.COMPUTER : Icon.SERVER, Optional.empty(), Optional.empty(),
                () -> doors.server().accept(server));
    }

    private String name(Server server) {
        String name = server.profile().name();
        return name.equals(ServerProfile.LOCAL) ? messages.get("palette.local") : name;
    }
}

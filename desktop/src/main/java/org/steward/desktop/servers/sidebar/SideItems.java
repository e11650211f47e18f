package org.steward.desktop.servers.sidebar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.store.ServerBook;
import org.steward.desktop.servers.store.ServerEntry;
import org.steward.desktop.text.Messages;

/** The lines of the list: all servers, the local engine, the servers of the book in its order. JavaFX thread. */
final class SideItems {

    private final Fleet fleet;
    private final ServerBook book;
    private final Messages messages;
    private final LinkText words;
    private final Clock clock;
    private final AllServers all;
    private final Map<ServerEntry, SideRow> rows = new HashMap<>();
    private final ObservableList<SideItem> items = FXCollections.observableArrayList();
    private Optional<SideRow> local = Optional.empty();

    SideItems(Fleet fleet, ServerBook book, Messages messages, Executor fx, Clock clock) {
        this.fleet = fleet;
        this.book = book;
        this.messages = messages;
        this.words = new LinkText(messages);
        this.clock = clock;
        this.all = new AllServers(messages, fx);
        fleet.servers().addListener(this::changed);
        book.entries().addListener(this::changed);
        changed(book.entries());
    }

    ObservableList<SideItem> items() {
        return items;
    }

    AllServers all() {
        return all;
    }

    List<SideRow> rows() {
        return items.stream().flatMap(item -> item.row().stream()).toList();
    }

    private void changed(Observable source) {
        Optional<Server> engine = fleet.servers().stream()
                .filter(server -> server.profile().name().equals(ServerProfile.LOCAL)).findFirst();
        if (engine.isPresent() && local.isPresent()) {
            if (!local.get().server().equals(engine)) {
                local.get().follow(engine);
            }
        } else {
            local.ifPresent(SideRow::close);
            local = engine.map(server -> new SideRow(server, messages.get("servers.local"), words, clock));
        }
        rows.entrySet().removeIf(known -> {
            boolean gone = !book.entries().contains(known.getKey());
            if (gone) {
                known.getValue().close();
            }
            return gone;
        });
        List<SideItem> wanted = new ArrayList<>();
        wanted.add(all);
        local.ifPresent(wanted::add);
        book.entries().forEach(entry -> wanted.add(rows.computeIfAbsent(entry,
                key -> new SideRow(key, words, clock))));
        if (!wanted.equals(items)) {
            arrange(wanted);
            all.of(rows());
        }
    }

    /** In small steps and one permutation, so that the list keeps its selection and its place. */
    private void arrange(List<SideItem> wanted) {
        items.removeIf(item -> !wanted.contains(item));
        for (int i = 0; i < wanted.size(); i++) {
            if (!items.contains(wanted.get(i))) {
                items.add(Math.min(i, items.size()), wanted.get(i));
            }
        }
        if (!wanted.equals(items)) {
            items.sort(Comparator.comparingInt(wanted::indexOf));
        }
    }
}

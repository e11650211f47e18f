package org.steward.desktop.activity.notice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.Offer;
import org.steward.desktop.activity.ServerNames;
import org.steward.desktop.servers.ProcessRef;
import org.steward.desktop.servers.Server;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** News that came together, as few entries: one for each kind of thing that happened. JavaFX thread. */
final class NewsEntries {

    private final ActivityLog log;
    private final NewsText text;
    private final NewsDoors doors;
    private final Messages messages;

    NewsEntries(ActivityLog log, NewsText text, NewsDoors doors, Messages messages) {
        this.log = log;
        this.text = text;
        this.doors = doors;
        this.messages = messages;
    }

    /** The entries. A server that was lost and is back was away for a moment, which is worth no more than a line. */
    List<Entry> of(List<News> news) {
        List<Entry> entries = new ArrayList<>();
        Map<Server, News.Lost> lost = new LinkedHashMap<>();
        Set<Server> back = new LinkedHashSet<>();
        Set<Server> away = new LinkedHashSet<>();
        Map<ProcessRef, News.OfProcess> processes = new LinkedHashMap<>();
        for (News one : news) {
            switch (one) {
                case News.Lost gone -> {
                    if (back.remove(gone.server())) {
                        away.add(gone.server());
                    }
                    lost.put(gone.server(), gone);
                }
                case News.Back again -> {
                    if (lost.remove(again.server()) == null) {
                        back.add(again.server());
                    } else {
                        away.add(again.server());
                    }
                }
                case News.Exited exited when text.wasExpected(exited) -> { }
                case News.OfProcess of -> processes.put(of.process(), of);
            }
        }
        away.removeAll(lost.keySet());
        away.removeAll(back);
        servers("activity.server.lost", Level.WARNING, Icon.WARNING, lost.keySet()).stream()
                .map(entry -> lost.size() == 1 ? entry.saying(text.why(lost.values().iterator().next().why()))
                        : entry.with(lost.values().stream().map(this::item).toList()))
                .forEach(entries::add);
        entries.addAll(servers("activity.server.back", Level.INFO, Icon.CHECK, back));
        servers("activity.server.away", Level.INFO, Icon.SERVER, away).forEach(entry ->
                entries.add(entry.quiet()));
        Map<Class<?>, List<News.OfProcess>> byKind = processes.values().stream()
                .collect(Collectors.groupingBy(News.OfProcess::getClass, LinkedHashMap::new, Collectors.toList()));
        byKind.values().forEach(some -> entries.add(processes(some)));
        return entries;
    }

    private List<Entry> servers(String key, Level level, Icon icon, Collection<Server> servers) {
        if (servers.isEmpty()) {
            return List.of();
        }
        String where = ServerNames.of(servers, messages);
        Entry entry = log.entry(level, icon, messages.get(key, where, servers.size())).on(where)
                .repeating(key + names(servers));
        Server first = servers.iterator().next();
        return List.of(servers.size() > 1 ? entry
                : entry.offering(Offer.always(messages.get("activity.show"), () -> doors.server().accept(first))));
    }

    private static String names(Collection<Server> servers) {
        return servers.stream().map(server -> server.profile().name()).sorted().toList().toString();
    }

    private ItemResult item(News.Lost lost) {
        String name = text.name(lost.server());
        return new ItemResult(name, name, Outcome.FAILED, text.why(lost.why()));
    }

    private Entry processes(List<News.OfProcess> some) {
        News.OfProcess first = some.getFirst();
        String kind = switch (first) {
            case News.Fatal fatal -> "activity.process.fatal";
            case News.Exited exited -> "activity.process.exited";
            case News.Looping looping -> "activity.process.looping";
        };
        Set<Server> servers = some.stream().map(one -> one.process().server())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String where = ServerNames.of(servers, messages);
        Entry entry = log.entry(Level.FAILED, Icon.ERROR,
                messages.get(kind, some.size(), first.process().shown(), where)).on(where)
                .repeating(kind + some.stream().map(one -> one.process().server().profile().name() + " "
                        + one.process().namespec()).sorted().toList());
        if (some.size() > 1) {
            return entry.with(some.stream().map(text::item).toList())
                    .offering(Offer.always(messages.get("activity.show"), doors.problems()));
        }
        ProcessRef process = first.process();
        return entry.saying(text.why(first))
                .offering(Offer.always(messages.get("activity.openLog"), () -> doors.log().accept(process)))
                .offering(Offer.always(messages.get("activity.show"), () -> doors.process().accept(process)));
    }
}

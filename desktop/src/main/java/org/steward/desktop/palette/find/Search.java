package org.steward.desktop.palette.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.theme.StateLook;

/** Finds the items that fit best what was typed; all the words must fit. Pure, for any thread. */
public final class Search {

    /** So many items are found at most. */
    public static final int MOST = 50;
    private static final int MOST_RECENT = 6;
    private static final int MOST_PROBLEMS = 6;
    /** When so few processes fit, all that can be done with them is offered. */
    private static final int FEW = 3;
    private static final int RECENTLY = 12;
    private static final int PROBLEM = 3;
    private static final int ELSEWHERE = 40;
    /** What cannot be done stands behind what can. */
    private static final int OFF = 60;

    private final Catalog catalog;
    private final Query query;
    private final Set<String> recent;
    private final Best best = new Best(MOST);

    private Search(Catalog catalog, Query query, List<String> recent) {
        this.catalog = catalog;
        this.query = query;
        this.recent = new HashSet<>(recent);
    }

    /**
     * The best items, those of a group together, the group of the best first.
     *
     * @param text what was typed; for nothing: what was used of late, what is wrong, then what there is
     * @param recent ids of items that were used, the last first
     */
    public static List<Item> find(Catalog catalog, String text, List<String> recent) {
        Query query = Query.of(text);
        if (query.isEmpty()) {
            return overview(catalog, recent);
        }
        Search search = new Search(catalog, query, recent);
        catalog.items().forEach(search::offer);
        search.offerProcesses();
        return grouped(search.best.items());
    }

    private static List<Item> overview(Catalog catalog, List<String> recent) {
        List<Item> items = new ArrayList<>();
        recent.stream().flatMap(id -> catalog.item(id).stream()).filter(item -> !item.isOff()).limit(MOST_RECENT)
                .forEach(item -> items.add(item.in(Group.RECENT)));
        if (!catalog.verbs().isEmpty()) {
            Best problems = new Best(MOST_PROBLEMS);
            for (Shelf shelf : catalog.shelves()) {
                for (ProcessInfo process : shelf.processes()) {
                    StateLook look = StateLook.of(process);
                    if (look.isProblem()) {
                        problems.offer(-look.ordinal(), () -> catalog.verbs().getFirst().on(shelf, process));
                    }
                }
            }
            problems.items().forEach(item -> items.add(item.in(Group.PROBLEM)));
        }
        List<String> used = items.stream().map(Item::id).toList();
        items.addAll(grouped(catalog.items().stream().filter(item -> !used.contains(item.id()))
                .filter(item -> item.group() != Group.SETTING && !item.isOff()).toList()));
        return items.subList(0, Math.min(items.size(), MOST));
    }

    private void offer(Item item) {
        String title = item.title().toLowerCase(Locale.ROOT);
        // A reason is no name to be found by.
        String detail = item.isOff() ? "" : item.detail().toLowerCase(Locale.ROOT);
        int score = recent.contains(item.id()) ? RECENTLY : 0;
        for (String word : query.words()) {
            int fit = Math.max(Fuzzy.score(word, title), Math.max(elsewhere(word, detail), elsewhere(word, item.words())));
            if (fit < 0) {
                return;
            }
            score += fit;
        }
        best.offer(score / query.words().size() - (item.isOff() ? OFF : 0), () -> item);
    }

    /** What stands beside the title, where letters must be together. */
    private static int elsewhere(String word, String text) {
        return text.contains(word) ? Fuzzy.score(word, text) - ELSEWHERE : Fuzzy.NONE;
    }

    private void offerProcesses() {
        List<Verb> verbs = catalog.verbs();
        int[] meant = verbs.stream().mapToInt(this::wordsOf).toArray();
        int all = query.all();
        int fitting = 0;
        for (Shelf shelf : catalog.shelves()) {
            ProcessFit fit = new ProcessFit(query, shelf.name());
            for (ProcessInfo process : shelf.processes()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                fit.of(Namespec.collapsed(process.group(), process.name()));
                boolean whole = fit.words() == all;
                fitting += whole ? 1 : 0;
                for (int v = 0; v < verbs.size(); v++) {
                    boolean said = v == 0 ? whole : meant[v] != 0 || whole && fitting <= FEW;
                    if (said && (fit.words() | meant[v]) == all && verbs.get(v).suits(shelf, process)) {
                        offer(verbs.get(v), shelf, process, fit.score(meant[v]) - (meant[v] == 0 ? v : 0));
                    }
                }
            }
        }
    }

    private void offer(Verb verb, Shelf shelf, ProcessInfo process, int fit) {
        int score = fit + (StateLook.of(process).isProblem() ? PROBLEM : 0);
        if (!recent.isEmpty() && recent.contains(verb.id() + Shelf.SEPARATOR + shelf.name() + Shelf.SEPARATOR
                + process.group() + ":" + process.name())) {
            score += RECENTLY;
        }
        best.offer(score, () -> verb.on(shelf, process));
    }

    /** Which of the words mean this verb: they begin one of its own. */
    private int wordsOf(Verb verb) {
        int bits = 0;
        for (int i = 0; i < query.words().size(); i++) {
            String word = query.words().get(i);
            if ((" " + verb.words()).contains(" " + word)) {
                bits |= 1 << i;
            }
        }
        return bits;
    }

    private static List<Item> grouped(List<Item> items) {
        Map<Group, List<Item>> groups = new EnumMap<>(Group.class);
        List<Group> order = new ArrayList<>();
        for (Item item : items) {
            groups.computeIfAbsent(item.group(), group -> {
                order.add(group);
                return new ArrayList<>();
            }).add(item);
        }
        return order.stream().flatMap(group -> groups.get(group).stream()).toList();
    }
}

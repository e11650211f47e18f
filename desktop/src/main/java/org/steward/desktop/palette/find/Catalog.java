package org.steward.desktop.palette.find;

import java.util.List;
import java.util.Optional;

/**
 * Everything that can be found, at one moment. Immutable, for any thread.
 *
 * @param items what is not about a single process
 * @param shelves the processes
 * @param verbs what can be done with a process; the first is what is meant when nothing else is said
 */
public record Catalog(List<Item> items, List<Shelf> shelves, List<Verb> verbs) {

    /** Nothing. */
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), List.of());

    public Catalog {
        items = List.copyOf(items);
        shelves = List.copyOf(shelves);
        verbs = List.copyOf(verbs);
    }

    /** The item of this id, if it can be done now. */
    Optional<Item> item(String id) {
        String[] parts = id.split(String.valueOf(Shelf.SEPARATOR));
        return parts.length == 3 ? process(parts[0], parts[1], parts[2])
                : items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    private Optional<Item> process(String verbId, String server, String namespec) {
        return verbs.stream().filter(verb -> verb.id().equals(verbId)).findFirst().flatMap(verb -> shelves.stream()
                .filter(shelf -> shelf.name().equals(server)).findFirst().flatMap(shelf -> shelf.processes().stream()
                        .filter(process -> namespec.equals(process.group() + ":" + process.name())).findFirst()
                        .filter(process -> verb.suits(shelf, process))
                        .map(process -> verb.on(shelf, process))));
    }
}

package org.steward.desktop.processes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.processes.rows.Choice;
import org.steward.desktop.processes.rows.Grouping;
import org.steward.desktop.processes.rows.SortField;
import org.steward.desktop.processes.rows.Sorting;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.settings.ViewState;

/**
 * What of the person's choice is there again next time: grouping, order, what is folded. Filter and tab are not, as a
 * window that opens must not hide anything.
 */
final class ChoiceMemory {

    private static final String GROUPING = "processes.grouping";
    private static final String SORTING = "processes.sorting";
    private static final String FOLDED = "processes.folded";
    private static final int MOST_FOLDED = 2000;

    private final ViewState viewState;

    ChoiceMemory(ViewState viewState) {
        this.viewState = viewState;
    }

    Choice choice() {
        Grouping grouping = viewState.get(GROUPING).flatMap(Grouping::named).orElse(Grouping.TREE);
        Set<String> folded = viewState.get(FOLDED).stream().flatMap(String::lines).filter(line -> !line.isEmpty())
                .limit(MOST_FOLDED).collect(Collectors.toSet());
        return new Choice(Filter.all(), Tab.ALL, grouping, sorting(), folded, Set.of());
    }

    private Optional<Sorting> sorting() {
        return viewState.get(SORTING).map(text -> text.split(" ", 2)).flatMap(parts -> SortField.named(parts[0])
                .map(field -> new Sorting(field, parts.length == 2 && parts[1].equals("descending"))));
    }

    void keep(Choice choice) {
        viewState.put(GROUPING, choice.grouping().id());
        viewState.put(SORTING, choice.sorting().map(sorting -> sorting.field().id()
                + (sorting.descending() ? " descending" : "")).orElse(""));
        viewState.put(FOLDED, choice.folded().stream().sorted().limit(MOST_FOLDED).collect(Collectors.joining("\n")));
    }
}

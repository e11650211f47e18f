package org.steward.desktop.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.steward.desktop.processes.filter.Filter;
import org.steward.desktop.processes.rows.Choice;
import org.steward.desktop.processes.rows.Grouping;
import org.steward.desktop.processes.rows.SortField;
import org.steward.desktop.processes.rows.Sorting;
import org.steward.desktop.processes.rows.Tab;
import org.steward.desktop.settings.ViewState;

/** What the person chose last time, and what a window must not begin with. */
class ChoiceMemoryTest {

    private static Choice read(Map<String, String> state) {
        return new ChoiceMemory(new ViewState(state)).choice();
    }

    @Test
    void whereNothingIsKeptEverythingIsShownAsATree() {
        assertEquals(Choice.initial(), read(Map.of()));
    }

    @Test
    void groupingOrderAndFoldsAreThereAgain() {
        ViewState state = new ViewState(Map.of());
        Choice choice = Choice.initial().withGrouping(Grouping.TAG)
                .withSorting(Optional.of(new Sorting(SortField.MEMORY, true)))
                .withFolded(Set.of("box/", "build box/商店"));
        new ChoiceMemory(state).keep(choice);
        assertEquals(choice, read(state.all()));
        new ChoiceMemory(state).keep(Choice.initial());
        assertEquals(Choice.initial(), read(state.all()));
    }

    @Test
    void filterAndTabAreNotThereAgainAsAWindowThatOpensMustHideNothing() {
        ViewState state = new ViewState(Map.of());
        new ChoiceMemory(state).keep(Choice.initial().withFilter(Filter.parse("web")).withTab(Tab.PROBLEMS)
                .with("box/", true));
        assertEquals(Choice.initial(), read(state.all()));
    }

    @Test
    void garbageIsPassedOver() {
        Choice choice = read(Map.of("processes.grouping", "heap", "processes.sorting", "size descending",
                "processes.folded", "\n\n \nbox/\n"));
        assertEquals(Grouping.TREE, choice.grouping());
        assertEquals(Optional.empty(), choice.sorting());
        assertTrue(choice.folded().contains("box/"));
        assertEquals(Optional.of(new Sorting(SortField.CPU, false)),
                read(Map.of("processes.sorting", "cpu sideways")).sorting());
    }

    @Test
    void foldsOfServersLongGoneDoNotGrowForEver() {
        ViewState state = new ViewState(Map.of());
        new ChoiceMemory(state).keep(Choice.initial().withFolded(IntStream.range(0, 5000).mapToObj(i -> "s" + i + "/")
                .collect(Collectors.toSet())));
        assertEquals(2000, read(state.all()).folded().size());
    }
}

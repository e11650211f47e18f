package org.steward.desktop.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.settings.ViewState;

/** Columns as they were left, also when the file says what nobody understands. */
class ColumnMemoryTest {

    private static final List<Column> USUAL = Arrays.stream(Column.values()).filter(Column::isUsual).toList();

    private static ColumnMemory with(String columns, String widths) {
        return new ColumnMemory(new ViewState(Map.of("processes.columns", columns, "processes.widths", widths)), () -> 1);
    }

    @Test
    void whereNothingIsKeptTheUsualColumnsAreThere() {
        ColumnMemory memory = new ColumnMemory(new ViewState(Map.of()), () -> 1);
        assertEquals(USUAL, memory.visible());
        assertEquals(List.of(Column.values()), memory.order());
        assertFalse(memory.isChosen());
        assertEquals(Column.NAME.width(), memory.width(Column.NAME));
    }

    @Test
    void whatIsKeptIsThereAgain() {
        ViewState state = new ViewState(Map.of());
        ColumnMemory memory = new ColumnMemory(state, () -> 1);
        memory.keep(List.of(Column.STATE, Column.NAME, Column.CPU));
        memory.keep(Column.NAME, 333.4);
        memory.keep(Column.CPU, 70);
        ColumnMemory later = new ColumnMemory(new ViewState(state.all()), () -> 1);
        assertEquals(List.of(Column.STATE, Column.NAME, Column.CPU), later.visible());
        assertTrue(later.isChosen());
        assertEquals(333, later.width(Column.NAME));
        assertEquals(70, later.width(Column.CPU));
        later.forget();
        assertEquals(USUAL, later.visible());
        assertEquals(Column.NAME.width(), later.width(Column.NAME));
    }

    @Test
    void hiddenColumnsComeAfterTheOneTheyUsuallyFollow() {
        List<Column> order = with("name,cpu,state", "").order();
        assertEquals(List.of(Column.values()).size(), order.size());
        assertEquals(order.indexOf(Column.STATE) + 1, order.indexOf(Column.GROUP));
        assertEquals(order.indexOf(Column.CPU) + 1, order.indexOf(Column.TREND));
        assertTrue(order.indexOf(Column.CPU) < order.indexOf(Column.STATE), "the person's own order stays");
    }

    @Test
    void columnsOfAnotherVersionAndDoubledOnesArePassedOver() {
        assertEquals(List.of(Column.STATE, Column.NAME), with("state,bogus,,state,name,\0", "").visible());
    }

    @Test
    void aTableWithoutNamesIsNotBelieved() {
        for (String garbage : List.of("", ",", "state,cpu", "NAME", "{\"name\":1}")) {
            assertEquals(USUAL, with(garbage, "").visible(), garbage);
        }
    }

    @Test
    void widthsThatAreNoneArePassedOverAndOthersHeldInBounds() {
        for (String garbage : List.of("name", "name=", "name=x", "name=NaN", "name=-Infinity", "=5", "name=1=2")) {
            assertEquals(Column.NAME.width(), with("", garbage).width(Column.NAME), garbage);
        }
        assertEquals(40, with("", "name=-7").width(Column.NAME));
        assertEquals(2000, with("", "name=1e9").width(Column.NAME));
        assertEquals(88, with("", "bogus=1,name=zz,cpu=88").width(Column.CPU));
    }
}

package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** How a list of rows becomes another, and what listeners are told of it. */
class ListChangesTest {

    private static final List<Row> ALL = IntStream.range(0, 200).<Row>mapToObj(i ->
            new SumRow(SumRow.Kind.GROUP, Integer.toString(i), Optional.empty())).toList();

    private final RowList list = new RowList();
    /** What somebody knows who only hears of changes. */
    private final List<Row> heard = new ArrayList<>();
    private int changes;

    ListChangesTest() {
        list.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                changes++;
                for (Row gone : change.getRemoved()) {
                    assertSame(gone, heard.remove(change.getFrom()));
                }
                heard.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
    }

    private static List<Row> rows(int... numbers) {
        return IntStream.of(numbers).mapToObj(ALL::get).toList();
    }

    private void become(List<Row> wanted) {
        changes = 0;
        list.become(wanted);
        assertEquals(wanted, List.copyOf(list));
        assertEquals(wanted, heard);
    }

    @Test
    void theSameRowsAreNoChange() {
        become(rows(1, 2, 3));
        become(rows(1, 2, 3));
        assertEquals(0, changes);
    }

    @Test
    void rowsThatComeAndGoApartAreChangesApart() {
        become(rows(1, 2, 3, 4, 5, 6));
        become(rows(0, 1, 3, 4, 7, 5, 6, 8));
        assertEquals(4, changes);
    }

    @Test
    void oneThatIsReplacedIsOneChange() {
        become(rows(1, 2, 3));
        become(rows(1, 9, 3));
        assertEquals(1, changes);
    }

    @Test
    void rowsThatMoveAreOneStretchAndThoseAroundItStay() {
        become(rows(1, 2, 3, 4, 5));
        become(rows(1, 4, 2, 3, 5));
        assertEquals(1, changes);
        assertEquals(List.of(new ListChanges.Change(1, 3, rows(4, 2, 3))),
                ListChanges.between(rows(1, 2, 3, 4, 5), rows(1, 4, 2, 3, 5)));
    }

    @Test
    void veryManySmallChangesAreToldAsOne() {
        become(ALL);
        become(IntStream.range(0, 200).filter(i -> i % 2 == 1).mapToObj(ALL::get).toList());
        assertEquals(1, changes);
    }

    @Test
    void anyListBecomesAnyOther() {
        Random random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            List<Row> wanted = new ArrayList<>(random.nextInt(4) == 0 ? ALL : list);
            wanted.removeIf(row -> random.nextInt(12) == 0);
            List<Row> more = new ArrayList<>(ALL);
            more.removeAll(wanted);
            for (int n = random.nextInt(8); n > 0 && !more.isEmpty(); n--) {
                wanted.add(random.nextInt(wanted.size() + 1), more.remove(random.nextInt(more.size())));
            }
            if (random.nextInt(3) == 0) {
                int from = random.nextInt(wanted.size() + 1);
                Collections.shuffle(wanted.subList(from, from + random.nextInt(wanted.size() + 1 - from)), random);
            }
            if (random.nextInt(50) == 0) {
                wanted.clear();
            }
            become(wanted);
        }
    }
}

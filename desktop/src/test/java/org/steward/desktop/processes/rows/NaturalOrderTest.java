package org.steward.desktop.processes.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names in the order people expect. */
class NaturalOrderTest {

    private static List<String> sorted(String... names) {
        return Stream.of(names).sorted(NaturalOrder::compare).toList();
    }

    @Test
    void numbersInNamesGoByTheirValue() {
        assertEquals(List.of("worker-2", "worker-10", "worker-100"), sorted("worker-100", "worker-10", "worker-2"));
        assertEquals(List.of("a1b2", "a1b10", "a2b1"), sorted("a2b1", "a1b10", "a1b2"));
    }

    @Test
    void caseCountsOnlyBetweenNamesThatAreOtherwiseEqual() {
        assertEquals(List.of("api", "Mail", "web"), sorted("web", "Mail", "api"));
        assertTrue(NaturalOrder.compare("Web", "web") < 0);
    }

    @Test
    void leadingZerosDoNotMakeANumberGreater() {
        assertEquals(List.of("w-01", "w-1", "w-02", "w-2", "w-10"), sorted("w-10", "w-2", "w-1", "w-02", "w-01"));
    }

    @Test
    void aNameThatEndsFirstComesFirst() {
        assertEquals(List.of("", "web", "web-1"), sorted("web-1", "", "web"));
    }

    @Test
    void numbersTooLongForAnyNumberAreCompared() {
        String nines = "9".repeat(40);
        assertTrue(NaturalOrder.compare("w" + nines, "w1" + "0".repeat(40)) < 0);
        assertEquals(0, NaturalOrder.compare("w" + nines, "w" + nines));
    }

    @Test
    void anyNamesHaveOneOrderWhateverTheyWereInBefore() {
        Random random = new Random(20261126);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                name.append("aAb0019-商".charAt(random.nextInt(9)));
            }
            names.add(name.toString());
        }
        List<String> once = names.stream().sorted(NaturalOrder::compare).toList();
        Collections.shuffle(names, random);
        assertEquals(once, names.stream().sorted(NaturalOrder::compare).toList());
    }
}

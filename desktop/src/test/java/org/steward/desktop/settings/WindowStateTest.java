package org.steward.desktop.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A window comes back where it was, if that is still a place. */
class WindowStateTest {

    private static final List<Rectangle2D> SCREENS =
            List.of(new Rectangle2D(0, 24, 1920, 1056), new Rectangle2D(1920, 0, 1280, 1024));

    private static Optional<Rectangle2D> place(String bounds) {
        return WindowState.place(new ViewState(Map.of("window.bounds", bounds)), SCREENS, 900, 600);
    }

    @Test
    void comesBackWhereItWas() {
        assertEquals(Optional.of(new Rectangle2D(100, 50, 1280, 800)), place("100 50 1280 800"));
    }

    @Test
    void comesBackOnTheSecondScreen() {
        assertEquals(Optional.of(new Rectangle2D(2000, 10, 1000, 700)), place("2000 10 1000 700"));
    }

    @ParameterizedTest
    @CsvSource({"5000 50 1280 800", "100 3000 1280 800", "-1250 50 1280 800", "100 -400 1280 800"})
    void isNotPutWhereNobodyCouldReachIt(String bounds) {
        assertEquals(Optional.empty(), place(bounds));
    }

    @Test
    void isNoLargerThanItsScreenAndNoSmallerThanItMayBe() {
        assertEquals(Optional.of(new Rectangle2D(0, 24, 1920, 1056)), place("0 24 9000 9000"));
        assertEquals(Optional.of(new Rectangle2D(0, 24, 900, 600)), place("0 24 300 20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d", "1 2 3 4 5", "100 100 -5 900", "99999999999 1 1 1"})
    void aPlaceWithoutSenseIsForgotten(String bounds) {
        assertEquals(Optional.empty(), place(bounds));
    }
}

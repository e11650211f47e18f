package org.steward.client.ctl.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void splitsAtAnyBlanks() {
        assertEquals(List.of("a", "b:*", "'c"), Words.split("  a\tb:*  'c "));
        assertEquals(List.of(), Words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"5,5", "-5,-5", "+5,5", "1_000,1000", "0,0", "99999999999,99999999999"})
    void readsNumbersAsPythonDoes(String text, long expected) {
        assertEquals(OptionalLong.of(expected), Words.integer(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1__0", "_1", "1_", "1.5", "0x1", "99999999999999999999"})
    void otherTextIsNoNumber(String text) {
        assertTrue(Words.integer(text).isEmpty());
    }

    @Test
    void quotesAsPythonDoes() {
        assertEquals("'a'", Words.quoted("a"));
        assertEquals("\"o'dd\"", Words.quoted("o'dd"));
        assertEquals("'o\\'d\"d\\\\'", Words.quoted("o'd\"d\\"));
    }
}

package org.steward.desktop.logview.line;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.steward.desktop.logview.ansi.EscapeMode;

/** Lines on their grid: cells, rows, words, links. */
class LineTextTest {

    private static LineText line(String text) {
        return LineText.of(text, EscapeMode.COLORS);
    }

    @Test
    void eastAsianCharactersAndEmojiTakeTwoCellsAndMarksNone() {
        assertEquals(9, line("a中文🚀é").cells() + line("e\u0301").cells());
        assertEquals(8, line("a\t").cells());
        assertEquals(2, line("👩‍👩‍👧").cells());
    }

    @Test
    void aPlaceOnTheGridIsTheBeginningOfACharacter() {
        LineText line = line("a中🚀b");
        assertEquals(1, line.columnAt(2));
        assertEquals(2, line.columnAt(4));
        assertEquals(4, line.columnAt(5));
        assertEquals(5, line.columnAt(99));
        assertEquals(4, line.end(2));
        assertEquals(2, line.start(3));
    }

    @Test
    void rowsBreakAfterBlanksAndNeverInsideCharacters() {
        assertArrayEquals(new int[] {0, 6, 12}, Wrapping.rowStarts(line("hello world again"), 8));
        assertArrayEquals(new int[] {0, 2, 4}, Wrapping.rowStarts(line("中文中文中"), 5));
    }

    @Test
    void controlCharactersAreSeen() {
        assertEquals("a\u2400b\u2407\u240d", line("a\0b\u0007\r").text());
    }

    @Test
    void addressesAndPlacesInFilesAreLinksAndHostsAreNot() {
        assertEquals(List.of(new Link.Web(4, 29, "https://example.org/a?b=1")),
                Links.in("see https://example.org/a?b=1."));
        assertEquals(List.of("Main.java"), Links.in("at a.b.C.run(Main.java:42)").stream()
                .map(link -> ((Link.Place) link).path()).toList());
        assertEquals(7, ((Link.Place) Links.in("File \"/a/b.py\", line 7, in x").getFirst()).line());
        assertEquals(List.of(), Links.in("connected to example.org:443 at 10:42:17"));
    }

    @Test
    void aDoubleClickTakesAWord() {
        Selection word = Words.at(line("id=user-17, next"), 5, 4);
        assertEquals(new Selection(new Caret(5, 3), new Caret(5, 10)), word);
    }
}

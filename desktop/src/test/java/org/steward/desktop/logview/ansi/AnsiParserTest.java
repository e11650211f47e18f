package org.steward.desktop.logview.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What escape sequences become. */
class AnsiParserTest {

    private static final String ESC = "\u001b";

    private static AnsiStyle only(String line) {
        List<AnsiRun> runs = AnsiParser.parse(line).runs();
        assertEquals(1, runs.size());
        return runs.getFirst().style();
    }

    @Test
    void coloursOfAllThreeKindsAreRead() {
        assertEquals(Optional.of(new AnsiColor.Indexed(1)), only(ESC + "[31mx").foreground());
        assertEquals(Optional.of(new AnsiColor.Indexed(12)), only(ESC + "[94mx").foreground());
        assertEquals(Optional.of(new AnsiColor.Indexed(24)), only(ESC + "[48;5;24mx").background());
        assertEquals(Optional.of(new AnsiColor.Rgb(0xff6400)), only(ESC + "[38;2;255;100;0mx").foreground());
        assertEquals(Optional.of(new AnsiColor.Rgb(0x010203)), only(ESC + "[38:2::1:2:3mx").foreground());
    }

    @Test
    void stylesEndWhereTheyAreEnded() {
        AnsiText text = AnsiParser.parse("a" + ESC + "[1;4mb" + ESC + "[22mc" + ESC + "[md");
        assertEquals("abcd", text.text());
        assertEquals(List.of(new AnsiRun(1, 2, AnsiStyle.PLAIN.with(AnsiStyle.Trait.BOLD).with(AnsiStyle.Trait.UNDERLINE)),
                new AnsiRun(2, 3, AnsiStyle.PLAIN.with(AnsiStyle.Trait.UNDERLINE))), text.runs());
    }

    @Test
    void titlesLinksAndMovesOfTheCursorAreLeftOut() {
        assertEquals("abcde", AnsiParser.parse("a" + ESC + "]0;title\u0007b" + ESC + "]8;;http://x" + ESC + "\\c" + ESC
                + "[2Kd" + ESC + "(Be").text());
    }

    @Test
    void brokenSequencesEndWithTheLine() {
        assertEquals("a", AnsiParser.parse("a" + ESC).text());
        assertEquals("a", AnsiParser.parse("a" + ESC + "[31;").text());
        assertEquals("a", AnsiParser.parse("a" + ESC + "]0;title").text());
        assertEquals("x", AnsiParser.parse(ESC + "[99999999999;-1mx").text());
    }

    @Test
    void randomTextIsReadWithRunsInOrder() {
        Random random = new Random(5);
        String signs = ESC + "[;:m0123456789KB]\u0007\\x ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = random.nextInt(40); j > 0; j--) {
                line.append(signs.charAt(random.nextInt(signs.length())));
            }
            AnsiText text = AnsiParser.parse(line.toString());
            int at = 0;
            for (AnsiRun run : text.runs()) {
                assertTrue(run.start() >= at && run.end() > run.start() && run.end() <= text.text().length(),
                        () -> "runs of " + line);
                at = run.end();
            }
        }
    }
}

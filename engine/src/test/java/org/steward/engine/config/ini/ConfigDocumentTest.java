package org.steward.engine.config.ini;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigDocumentTest {
    private static final String FILE = """
            ; head

            [program:a]   ; first
            command = cat ; note
              -x ; more
              ; between
              -y
            priority=5

            # about b
            [program:b]
            command: dog
            """;
    private static final String[] PIECES = {"[a]", "[a]", "[b c]", "k", "key", "=", ":", " = ", "v", "two words", ";",
        "#", " ; c", "\t# d", "\n", "\n", "\n", "\r\n", "  ", "\t", "[", "]", "\n  more", "\n\n", "é", "\u2003",
        "\uFEFF", "\r", "%(x)s", "'", "\u0085"};

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Map<String, String> values(ConfigDocument document) {
        Map<String, String> values = new LinkedHashMap<>();
        for (SectionBlock block : document.blocks()) {
            for (Entry entry : block.entries()) {
                values.put(block.name() + "/" + entry.key(), entry.value());
            }
        }
        return values;
    }

    @Test
    void printingGivesTheSameBytesWhateverTheyAre() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            assertArrayEquals(bytes, ConfigDocument.parse(bytes).bytes());
        }
    }

    @Test
    void printingGivesTheSameTextForWhatLooksLikeConfiguration() {
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = randomText(random).getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(bytes, ConfigDocument.parse(bytes).bytes());
        }
    }

    @Test
    void settingAValueChangesThatValueAndNoOther() {
        Random random = new Random(3);
        String[] sections = {"a", "b c", "new"};
        String[] keys = {"k", "key", "other"};
        String[] values = {"", "x", "two words", "a;b#c", "one\ntwo", "one\n\nthree", "k = v", "x\n[a]\nkey=1"};
        int edits = 0;
        for (int i = 0; i < 20_000; i++) {
            ConfigDocument before = ConfigDocument.parse(randomText(random));
            if (!before.problems().isEmpty()) {
                continue;
            }
            String section = sections[random.nextInt(sections.length)];
            String key = keys[random.nextInt(keys.length)];
            String value = values[random.nextInt(values.length)];
            ConfigDocument after = before.with(section, key, value);
            Map<String, String> expected = values(before);
            expected.put(section + "/" + key, value);
            assertEquals(expected, values(after), () -> before.text() + "\n----\n" + after.text());
            assertEquals(after.text(), ConfigDocument.parse(after.bytes()).text());
            edits++;
        }
        assertEquals(true, edits > 2_000, "only " + edits + " texts could be edited");
    }

    @Test
    void removingAKeyRemovesItAndNoOther() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            ConfigDocument before = ConfigDocument.parse(randomText(random));
            if (!before.problems().isEmpty()) {
                continue;
            }
            ConfigDocument after = before.without("a", "k");
            Map<String, String> expected = values(before);
            expected.remove("a/k");
            assertEquals(expected, values(after), () -> before.text() + "\n----\n" + after.text());
        }
    }

    @Test
    void aValueIsReplacedInPlaceWithItsCommentKept() {
        assertEquals(FILE.replace("priority=5", "priority=7").replace("command: dog", "command: cow ; moo"),
                ConfigDocument.parse(FILE.replace("dog", "dog ; moo")).with("program:a", "priority", "7")
                        .with("program:b", "command", "cow").text());
    }

    @Test
    void aContinuedValueIsReplacedLineByLine() {
        assertEquals(FILE.replace("cat", "tac").replace("-x", "-1").replace("-y", "-2\n  -3"),
                ConfigDocument.parse(FILE).with("program:a", "command", "tac\n-1\n-2\n-3").text());
    }

    @Test
    void surplusLinesOfAValueGoAndTheirCommentsStay() {
        assertEquals(FILE.replace("cat", "tac").replace("  -x ; more\n", "; more\n").replace("  -y\n", ""),
                ConfigDocument.parse(FILE).with("program:a", "command", "tac").text());
    }

    @Test
    void aNewKeyIsWrittenAsItsNeighbour() {
        String text = "[a]\n  x : 1\n\n[b]\n";

        assertEquals("[a]\n  x : 1\n  y : 2\n\n[b]\n", ConfigDocument.parse(text).with("a", "y", "2").text());
        assertEquals("[a]\n  x : 1\n\n[b]\nz=3\n", ConfigDocument.parse(text).with("b", "z", "3").text());
        assertEquals(text + "\n[c]\nw=4\n", ConfigDocument.parse(text).with("c", "w", "4").text());
    }

    @Test
    void lineEndingsAreKeptAndCopied() {
        assertEquals("[a]\r\nx=1\r\ny=2\r\n", ConfigDocument.parse("[a]\r\nx=1").with("a", "y", "2").text());
    }

    @Test
    void ofADuplicateKeyTheLastIsSet() {
        assertEquals("[a]\nx=1\n[a]\nx=3\n", ConfigDocument.parse("[a]\nx=1\n[a]\nx=2\n").with("a", "x", "3").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ; b", "a #b", " lead", "trail ", "a\n;b", "one\r\ntwo"})
    void aValueTheDialectCannotHoldIsRefused(String value) {
        ConfigDocument document = ConfigDocument.parse("[a]\nx=1\n");

        assertThrows(IllegalArgumentException.class, () -> document.with("a", "x", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb", "x ; y"})
    void aSectionNameTheDialectCannotHoldIsRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> ConfigDocument.parse("").withSection(name));
    }

    @Test
    void addingASectionThatIsThereChangesNothing() {
        ConfigDocument document = ConfigDocument.parse(FILE);

        assertSame(document, document.withSection("program:b"));
        assertSame(document, document.without("program:b", "nosuch"));
    }

    @Test
    void bytesThatAreNotUtf8SurviveAnEditOfTheirLine() {
        byte[] before = "[a]\nx=1 ; caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] after = "[a]\nx=2 ; caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertArrayEquals(after, ConfigDocument.parse(before).with("a", "x", "2").bytes());
    }

    @Test
    void aLineBeforeTheFirstHeaderEndsTheReading() {
        ConfigDocument document = ConfigDocument.parse("\n  x=1\n[a]\n");

        assertEquals(new ParseProblem(2, "  x=1", true, true), document.problems().getFirst());
        assertEquals(0, document.blocks().size());
    }

    @Test
    void linesWithoutADelimiterAreAllReported() {
        assertEquals(2, ConfigDocument.parse("[a]\nx\ny=1\n=z\n").problems().size());
    }
}

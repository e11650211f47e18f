package org.steward.client.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TomlDocumentTest {

    private static final String FILE = """
            # My servers. Do not sort!

            # the old one
            [servers.a]   # kept
              url  =  "unix:///a.sock"   # here
              tags = ["x", 'y',]
            # username = "joe"

            [ servers . "b.c" ]
            url = 'http://b:9001'
            read_only = true
            future = "kept too"
            """;

    private static TomlDocument of(String text) throws SettingsException {
        return TomlDocument.parse("f", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", FILE, "\uFEFF[servers.a]\r\nurl = \"x\"\r\n", "[servers.a]\nurl=\"x\""})
    void whatIsNotChangedStaysByteForByte(String text) throws Exception {
        assertEquals(text, of(text).text());
    }

    @Test
    void aChangedValueLeavesItsLineOtherwiseAlone() throws Exception {
        TomlDocument changed = of(FILE).with("servers.a", "url", TomlText.string("http://a \"x\" \\"));
        assertEquals(FILE.replace("\"unix:///a.sock\"", "\"http://a \\\"x\\\" \\\\\""), changed.text());
        assertEquals("http://a \"x\" \\", changed.table("servers.a").orElseThrow().text("url").orElseThrow());
    }

    @Test
    void aNewKeyComesAfterTheLastOneIndentedAlike() throws Exception {
        assertEquals(FILE.replace("'y',]\n", "'y',]\n  color = \"red\"\n"),
                of(FILE).with("servers.a", "color", TomlText.string("red")).text());
        assertEquals("[servers.a]\nurl = \"x\"\n", of("[servers.a]").with("servers.a", "url", "\"x\"").text());
    }

    @Test
    void aTakenKeyTakesItsLineOnly() throws Exception {
        assertEquals(FILE.replace("read_only = true\n", ""), of(FILE).without("servers.b.c", "read_only").text());
        assertEquals(FILE, of(FILE).without("servers.a", "read_only").text());
    }

    @Test
    void aBlockGoesWithItsCommentAndComesBackAsItWas() throws Exception {
        TomlDocument document = of(FILE);
        String block = document.block("servers.a");
        assertTrue(block.startsWith("# the old one\n[servers.a]"), block);
        TomlDocument without = document.withoutBlock("servers.a");
        assertEquals(1, without.tables().size());
        assertTrue(without.text().startsWith("# My servers. Do not sort!\n\n[ servers"), without.text());
        assertEquals(FILE, without.withBlock(0, block).text());
        TomlDocument last = without.withBlock(5, block);
        assertEquals(List.of("servers.b.c", "servers.a"), last.tables().stream().map(TomlTable::name).toList());
        assertTrue(last.text().contains("kept too\"\n\n# the old one"), last.text());
    }

    @Test
    void aTableIsRenamedInItsPlace() throws Exception {
        assertEquals(FILE.replace("[servers.a] ", "[servers.\"主机 1\"] "),
                of(FILE).renamed("servers.a", "servers", "主机 1").text());
    }

    @Test
    void lineEndsAreThoseOfTheFile() throws Exception {
        assertEquals("[servers.a]\r\nurl = \"x\"\r\ncolor = \"red\"\r\n",
                of("[servers.a]\r\nurl = \"x\"\r\n").with("servers.a", "color", "\"red\"").text());
    }

    @Test
    void controlCharactersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TomlText.string("a\nb"));
    }

    @Test
    void errorsTellTheLine() {
        SettingsException e = assertThrows(SettingsException.class, () -> of("[servers.a]\n\nurl = x\n"));
        assertEquals("f, line 3: a value is a string in quotes", e.getMessage());
        assertEquals(3, e.line());
    }

    @Test
    void anyChangeIsReadBackAndTouchesNothingElse() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        TomlDocument document = of(FILE);
        for (int i = 0; i < 300; i++) {
            String table = random.nextBoolean() ? "servers.a" : "servers.b.c";
            String key = "k" + random.nextInt(5);
            String value = random.ints(random.nextInt(8), 32, 0x2fff)
                    .filter(c -> !Character.isISOControl(c)).mapToObj(Character::toString)
                    .reduce("", String::concat);
            TomlDocument next = random.nextInt(4) == 0 ? document.without(table, key)
                    : document.with(table, key, TomlText.string(value));
            for (TomlTable old : document.tables()) {
                TomlTable now = next.table(old.name()).orElseThrow();
                old.values().forEach((k, v) -> assertTrue(
                        old.name().equals(table) && k.equals(key) || v.equals(now.texts(k)), k));
            }
            document = next;
        }
        assertTrue(document.text().contains("# username = \"joe\""));
    }
}

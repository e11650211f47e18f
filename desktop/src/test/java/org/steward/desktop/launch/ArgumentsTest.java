package org.steward.desktop.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line is read as people write it, or refused with the word that is wrong. */
class ArgumentsTest {

    private static Arguments parse(String line) throws Arguments.UsageException {
        return Arguments.parse(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void nothingOpensTheWindow() throws Exception {
        assertEquals(Arguments.none(), parse(""));
        assertEquals(Arguments.Action.OPEN, Arguments.none().action());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c a.conf", "-ca.conf", "--config a.conf", "--config=a.conf", "--configuration=a.conf",
        "-c b.conf -c a.conf"})
    void theConfigurationIsTaken(String line) throws Exception {
        assertEquals(Optional.of("a.conf"), parse(line).config());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--language zh_CN", "--language=zh-CN"})
    void theLanguageIsTaken(String line) throws Exception {
        assertEquals(Optional.of("zh-CN"), parse(line).language());
    }

    @Test
    void helpAndVersionWinOverWhatComesBehind() throws Exception {
        assertEquals(Arguments.Action.HELP, parse("--help --nonsense").action());
        assertEquals(Arguments.Action.VERSION, parse("-v -h").action());
        assertTrue(Arguments.help().endsWith("\n"));
        assertTrue(Arguments.help().lines().allMatch(text -> text.length() <= 80), "fits a terminal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "-x", "a.conf", "-c", "--config", "--config=", "--language", "--language=1",
        "--conf=x"})
    void whatMakesNoSenseIsNamed(String line) {
        String word = line.replaceAll("=.*", "");
        String message = assertThrows(Arguments.UsageException.class, () -> parse(line)).getMessage();
        assertTrue(message.contains(word) || message.contains("'1'"), message);
    }
}

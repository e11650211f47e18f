package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.steward.engine.Python;
import org.steward.engine.config.ini.PythonText;

class ShellWordsTest {
    private static final String SPLIT = """
            import shlex
            def answer(data):
                try:
                    return repr(shlex.split(data.decode())).encode()
                except ValueError as why:
                    return ('error: ' + str(why)).encode()
            """;

    @Test
    void everyGeneratedCommandIsSplitAsPythonSplitsIt() throws IOException {
        List<String> commands = generated(3000);
        List<byte[]> theirs = Python.answers("shlex", SPLIT, commands.stream().map(ShellWordsTest::utf8).toList());
        for (int i = 0; i < commands.size(); i++) {
            String command = commands.get(i);
            assertEquals(new String(theirs.get(i), StandardCharsets.UTF_8), ours(command), command);
        }
    }

    private static List<String> generated(int count) {
        String[] pieces = {
            "a", "b1", "é", "/bin/sh", " ", "  ", "\t", "\n", "\r", "\f", "\u00a0", "'", "'", "\"", "\"", "\\",
            "\\\\", "#", "$X", ";", "''", "\"\"", "\\'", "\\\"", "=", "*"
        };
        Random random = new Random(1);
        List<String> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder command = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                command.append(pieces[random.nextInt(pieces.length)]);
            }
            commands.add(command.toString());
        }
        return commands;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String ours(String command) {
        try {
            StringBuilder words = new StringBuilder();
            for (String word : ShellWords.split(command)) {
                words.append(words.isEmpty() ? "" : ", ").append(PythonText.repr(word));
            }
            return "[" + words + "]";
        } catch (CommandException e) {
            return "error: " + e.getMessage().substring(e.getMessage().lastIndexOf(": ") + 2);
        }
    }

    @Test
    void anOpenQuoteIsNamedInTheError() {
        CommandException e = assertThrows(CommandException.class, () -> ShellWords.split("echo \"a"));
        assertEquals("can't parse command 'echo \"a': No closing quotation", e.getMessage());
        assertEquals(CommandException.Kind.NOT_EXECUTABLE, e.kind());
    }

    @Test
    void anEscapeOfNothingIsNamedInTheError() {
        CommandException e = assertThrows(CommandException.class, () -> ShellWords.split("it's\\"));
        assertEquals("can't parse command \"it's\\\\\": No closing quotation", e.getMessage());
        CommandException f = assertThrows(CommandException.class, () -> ShellWords.split("a\\"));
        assertEquals("can't parse command 'a\\\\': No escaped character", f.getMessage());
    }
}

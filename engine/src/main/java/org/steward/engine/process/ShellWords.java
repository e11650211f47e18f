package org.steward.engine.process;

import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.ini.PythonText;

/** Splits a command into words as a POSIX shell would, without expanding anything (Python's {@code shlex.split}). */
final class ShellWords {
    private ShellWords() {}

    /**
     * @throws CommandException with supervisord's text when a quote or escape is left open
     */
    static List<String> split(String command) throws CommandException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        int i = 0;
        while (i < command.length()) {
            char c = command.charAt(i++);
            switch (c) {
                case ' ', '\t', '\r', '\n' -> {
                    if (inWord) {
                        words.add(word.toString());
                        word.setLength(0);
                        inWord = false;
                    }
                }
                case '\'' -> {
                    int end = command.indexOf('\'', i);
                    if (end < 0) {
                        throw unparsable(command, "No closing quotation");
                    }
                    word.append(command, i, end);
                    i = end + 1;
                    inWord = true;
                }
                case '"' -> {
                    i = doubleQuoted(command, i, word);
                    inWord = true;
                }
                case '\\' -> {
                    if (i == command.length()) {
                        throw unparsable(command, "No escaped character");
                    }
                    word.append(command.charAt(i++));
                    inWord = true;
                }
                default -> {
                    word.append(c);
                    inWord = true;
                }
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /** Reads to the closing quote; only {@code \"} and {@code \\} are escapes. Returns the index after it. */
    private static int doubleQuoted(String command, int from, StringBuilder word) throws CommandException {
        for (int i = from; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\' && i + 1 < command.length()
                    && (command.charAt(i + 1) == '"' || command.charAt(i + 1) == '\\')) {
                i++;
                c = command.charAt(i);
            } else if (c == '\\' && i + 1 == command.length()) {
                throw unparsable(command, "No escaped character");
            }
            word.append(c);
        }
        throw unparsable(command, "No closing quotation");
    }

    private static CommandException unparsable(String command, String why) {
        return new CommandException(
                CommandException.Kind.NOT_EXECUTABLE, "can't parse command " + PythonText.repr(command) + ": " + why);
    }
}

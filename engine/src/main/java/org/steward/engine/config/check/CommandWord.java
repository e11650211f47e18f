package org.steward.engine.config.check;

import java.util.Optional;

/** The first word of a command, by the rules of the POSIX shell. */
final class CommandWord {

    private CommandWord() {}

    /** The word; empty when the command is empty or a quote is not closed. */
    static Optional<String> first(String command) {
        StringBuilder word = new StringBuilder();
        boolean any = false;
        boolean complete = false;
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            boolean take = !complete;
            if (quote == 0 && Character.isWhitespace(c)) {
                complete |= any;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                any = true;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'') {
                i++;
                if (i == command.length()) {
                    return Optional.empty();
                }
                boolean keeps = quote == '"' && command.charAt(i) != '"' && command.charAt(i) != '\\';
                if (take) {
                    word.append(keeps ? "\\" : "").append(command.charAt(i));
                }
                any = true;
            } else {
                if (take) {
                    word.append(c);
                }
                any = true;
            }
        }
        return quote != 0 || !any ? Optional.empty() : Optional.of(word.toString());
    }
}

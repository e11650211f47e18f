package org.steward.desktop.processes.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.steward.client.protocol.ProcessState;

/** What could be typed next: words of the filter, and values after a word's colon. */
public final class Suggestions {

    private static final int MOST = 12;

    private Suggestions() {
    }

    /**
     * What fits where the caret is, at most a dozen; nothing when the word at the caret is complete.
     *
     * @param filter all that is typed
     * @param caret before which character the caret is
     * @param vocabulary what there is
     */
    public static List<Suggestion> of(String filter, int caret, Vocabulary vocabulary) {
        Optional<Token> at = Token.of(filter).stream().filter(t -> t.from() < caret && caret <= t.to()).findFirst();
        int from = at.map(Token::from).orElse(caret);
        int to = at.map(Token::to).orElse(caret);
        String minus = at.filter(Token::negated).isPresent() ? "-" : "";
        String value = at.map(Token::value).orElse("").toLowerCase(Locale.ROOT);
        Optional<String> key = at.flatMap(Token::key);
        if (key.isEmpty()) {
            return Arrays.stream(FilterWord.values()).map(FilterWord::word).filter(word -> word.startsWith(value))
                    .map(word -> new Suggestion(from, to, minus + word + ":")).toList();
        }
        return key.flatMap(FilterWord::named).stream()
                .flatMap(word -> values(word, vocabulary)
                        .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(value))
                        .filter(candidate -> !candidate.equalsIgnoreCase(value))
                        .map(candidate -> new Suggestion(from, to, minus + word.word() + ":" + quoted(candidate) + " ")))
                .limit(MOST).toList();
    }

    private static Stream<String> values(FilterWord word, Vocabulary vocabulary) {
        return switch (word) {
            case STATE -> states().stream();
            case IS -> Arrays.stream(FilterState.values()).map(FilterState::word);
            case SERVER -> vocabulary.servers().stream();
            case GROUP -> vocabulary.groups().stream();
            case TAG -> vocabulary.tags().stream();
            case NAME, PID -> Stream.empty();
        };
    }

    /** Names of all states as they are typed. */
    static List<String> states() {
        return Arrays.stream(ProcessState.values()).map(state -> state.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(Character::isWhitespace) ? "\"" + value + "\"" : value;
    }
}

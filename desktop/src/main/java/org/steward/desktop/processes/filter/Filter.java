package org.steward.desktop.processes.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.steward.client.protocol.ProcessState;

/**
 * What a person typed into the filter box. All free texts must be there; of several tokens with the same word, such as
 * {@code state:fatal state:backoff}, one must hold; none that begins with a minus may hold. Immutable.
 */
public final class Filter {

    private static final Filter ALL = new Filter("", List.of(), List.of());

    private final String text;
    private final List<Predicate<Facts>> conditions;
    private final List<FilterProblem> problems;

    private Filter(String text, List<Predicate<Facts>> conditions, List<FilterProblem> problems) {
        this.text = text;
        this.conditions = List.copyOf(conditions);
        this.problems = List.copyOf(problems);
    }

    /** The filter that lets everything through. */
    public static Filter all() {
        return ALL;
    }

    /** Reads what was typed. Whatever cannot be meant is left out and told as a problem. */
    public static Filter parse(String text) {
        List<FilterProblem> problems = new ArrayList<>();
        List<Predicate<Facts>> conditions = new ArrayList<>();
        Map<FilterWord, List<Predicate<Facts>>> either = new EnumMap<>(FilterWord.class);
        for (Token token : Token.of(text)) {
            Optional<FilterWord> word = token.key().flatMap(FilterWord::named);
            if (word.isPresent()) {
                condition(word.get(), token.value().toLowerCase(Locale.ROOT), problems).ifPresent(condition -> {
                    if (token.negated()) {
                        conditions.add(condition.negate());
                    } else {
                        either.computeIfAbsent(word.get(), w -> new ArrayList<>()).add(condition);
                    }
                });
            } else {
                String typed = token.key().map(key -> key + ":").orElse("") + token.value();
                token.key().flatMap(key -> FilterWord.like(key)).ifPresent(like -> problems.add(new FilterProblem(
                        FilterProblem.Kind.UNKNOWN_WORD, token.key().orElse(""), like.word())));
                Predicate<Facts> mentioned = mentions(typed.toLowerCase(Locale.ROOT));
                conditions.add(token.negated() ? mentioned.negate() : mentioned);
            }
        }
        either.values().forEach(some -> conditions.add(any(some)));
        return new Filter(text, conditions, problems);
    }

    private static Predicate<Facts> mentions(String lowerCase) {
        return facts -> facts.mentions(lowerCase);
    }

    private static Predicate<Facts> any(List<Predicate<Facts>> some) {
        return some.size() == 1 ? some.getFirst() : facts -> some.stream().anyMatch(one -> one.test(facts));
    }

    private static Optional<Predicate<Facts>> condition(FilterWord word, String value, List<FilterProblem> problems) {
        if (value.isEmpty()) {
            problems.add(new FilterProblem(FilterProblem.Kind.NO_VALUE, word.word(), ""));
            return Optional.empty();
        }
        return switch (word) {
            case SERVER -> Optional.of(facts -> contains(facts.serverName(), value));
            case GROUP -> Optional.of(facts -> contains(facts.group(), value));
            case NAME -> Optional.of(facts -> contains(facts.name(), value));
            case TAG -> Optional.of(facts -> facts.tags().stream().anyMatch(tag -> contains(tag, value)));
            case STATE -> state(value, problems);
            case IS -> is(value, problems);
            case PID -> pid(value, problems);
        };
    }

    private static Optional<Predicate<Facts>> state(String value, List<FilterProblem> problems) {
        List<ProcessState> states = Arrays.stream(ProcessState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).startsWith(value)).toList();
        if (states.isEmpty()) {
            problems.add(new FilterProblem(FilterProblem.Kind.UNKNOWN_STATE, value, Suggestions.states().stream()
                    .collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        return Optional.of(facts -> states.contains(facts.look().state()));
    }

    private static Optional<Predicate<Facts>> is(String value, List<FilterProblem> problems) {
        Optional<FilterState> state = FilterState.named(value);
        if (state.isEmpty()) {
            problems.add(new FilterProblem(FilterProblem.Kind.UNKNOWN_IS, value, Arrays.stream(FilterState.values())
                    .map(FilterState::word).collect(Collectors.joining(", "))));
        }
        return state.map(found -> found::holds);
    }

    private static Optional<Predicate<Facts>> pid(String value, List<FilterProblem> problems) {
        try {
            int pid = Integer.parseInt(value);
            return Optional.of(facts -> facts.pid() == pid && pid != 0);
        } catch (NumberFormatException e) {
            problems.add(new FilterProblem(FilterProblem.Kind.NOT_A_NUMBER, value, ""));
            return Optional.empty();
        }
    }

    private static boolean contains(String text, String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    /** Whether a process is let through. */
    public boolean matches(Facts facts) {
        for (Predicate<Facts> condition : conditions) {
            if (!condition.test(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it lets everything through. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** What was typed. */
    public String text() {
        return text;
    }

    /** What cannot be meant, in the order of the text. */
    public List<FilterProblem> problems() {
        return problems;
    }
}

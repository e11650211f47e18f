package org.steward.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has every text, with the same arguments, and the program asks for no text that is not there. */
class MessagesTest {

    private static final Path TEXTS = Path.of("src/main/resources/org/steward/desktop");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String BASE = "messages.properties";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][\\w-]*\\.[\\w.-]*)\"");
    private static final Pattern ASKED = Pattern.compile("messages\\.(?:get|has)\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    static Stream<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("messages_") && name.endsWith(".properties")).toList().stream();
        }
    }

    static Stream<String> files() throws IOException {
        return Stream.concat(Stream.of(BASE), languages());
    }

    private static Properties read(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aLanguageHasTheTextsThatEnglishHas(String file) throws IOException {
        assertEquals(new TreeSet<>(read(BASE).stringPropertyNames()), new TreeSet<>(read(file).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTextTakesTheArgumentsThatItTakesInEnglish(String file) throws IOException {
        Properties english = read(BASE);
        Properties other = read(file);
        List<String> different = english.stringPropertyNames().stream().filter(key -> other.containsKey(key)
                && !arguments(english.getProperty(key)).equals(arguments(other.getProperty(key)))).sorted().toList();
        assertEquals(List.of(), different);
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachTextWithArgumentsCanBeFilledIn(String file) throws IOException {
        Properties texts = read(file);
        List<String> wrong = new ArrayList<>();
        for (String key : new TreeSet<>(texts.stringPropertyNames())) {
            String text = texts.getProperty(key);
            if (!arguments(text).isEmpty()) {
                for (int number : new int[] {0, 1, 2, 7}) {
                    Object[] arguments = new Object[10];
                    Arrays.fill(arguments, number);
                    check(key, text, arguments, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(String key, String text, Object[] arguments, List<String> wrong) {
        try {
            String filled = new MessageFormat(text, Locale.ENGLISH).format(arguments);
            if (filled.contains("{") || text.replace("''", "").contains("'")) {
                wrong.add(key + ": " + filled);
            }
        } catch (IllegalArgumentException e) {
            wrong.add(key + ": " + e.getMessage());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyIsGivenTwice(String file) throws IOException {
        List<String> keys = Files.readAllLines(TEXTS.resolve(file)).stream().filter(line -> line.matches("[\\w.-]+=.*"))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
        Set<String> seen = new TreeSet<>();
        assertEquals(List.of(), keys.stream().filter(key -> !seen.add(key)).toList());
    }

    @Test
    void theProgramAsksForNoTextThatIsNotThere() throws IOException {
        Set<String> keys = read(BASE).stringPropertyNames();
        Set<String> missing = new TreeSet<>();
        Matcher asked = ASKED.matcher(sources());
        while (asked.find()) {
            String key = asked.group(1);
            boolean isStart = asked.group(2).equals("+");
            if (isStart ? keys.stream().noneMatch(each -> each.startsWith(key)) : !keys.contains(key)) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noTextIsThereThatNobodyAsksFor() throws IOException {
        Set<String> literals = LITERAL.matcher(sources()).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<String> starts = literals.stream().filter(literal -> literal.endsWith(".")).toList();
        List<String> unused = read(BASE).stringPropertyNames().stream().filter(key -> !literals.contains(key))
                .filter(key -> starts.stream().noneMatch(key::startsWith)).sorted().toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void anUnknownLanguageGetsEnglishAndAMissingKeyItself() {
        Messages messages = Messages.in(Locale.forLanguageTag("eo"));
        assertEquals("RUNNING", messages.get("state.RUNNING"));
        assertEquals("no.such.key", messages.get("no.such.key"));
        assertFalse(messages.has("no.such.key"));
    }
}

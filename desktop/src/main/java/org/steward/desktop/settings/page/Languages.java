package org.steward.desktop.settings.page;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.steward.desktop.text.Messages;

/** The languages there are texts in. Nobody lists them: they are the files that are there. */
final class Languages {

    /**
     * A language.
     *
     * @param tag such as {@code zh} or {@code pt-BR}
     * @param name what those who speak it call it
     */
    record Language(String tag, String name) { }

    private static final String BASE = "messages";
    private static final String SUFFIX = ".properties";
    private static final String DIRECTORY = "org/steward/desktop/";
    /** Language of the file without a tag. */
    private static final String ENGLISH = "en";

    private Languages() {
    }

    /** All of them, English first. Reads a directory or a jar. */
    static List<Language> present() {
        return Stream.concat(Stream.of(ENGLISH), files().stream().flatMap(file -> tag(file).stream())).distinct()
                .map(tag -> new Language(tag, Messages.in(Locale.forLanguageTag(tag)).get("settings.language.name")))
                .toList();
    }

    /** The language of a file of texts. */
    static Optional<String> tag(String file) {
        String start = BASE + "_";
        return file.startsWith(start) && file.endsWith(SUFFIX)
                ? Optional.of(file.substring(start.length(), file.length() - SUFFIX.length()).replace('_', '-'))
                : Optional.empty();
    }

    private static List<String> files() {
        URL base = Languages.class.getResource("/" + DIRECTORY + BASE + SUFFIX);
        try {
            return switch (base.openConnection()) {
                case JarURLConnection jar -> inJar(jar);
                default -> inDirectory(Path.of(base.toURI()).getParent());
            };
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program's own texts cannot be listed", e);
        }
    }

    private static List<String> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(DIRECTORY))
                    .map(name -> name.substring(DIRECTORY.length())).sorted().toList();
        }
    }

    private static List<String> inDirectory(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

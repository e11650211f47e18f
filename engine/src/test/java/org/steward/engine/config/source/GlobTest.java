package org.steward.engine.config.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"*.conf, a.conf, true", "*.conf, a.conf.bak, false", "a?c, abc, true", "[ab]*, bx, true",
        "[!ab]*, bx, false", "[a-c]x, bx, true", "[x, [x, true", "**, anything, true", "a*b*c, axxbyyc, true",
        "a*b*c, axxbyy, false", "[]]x, ]x, true"})
    void filePatternsMatchAsInPython(String pattern, String name, boolean matches) {
        assertEquals(matches, Glob.matches(pattern, 0, name, 0));
    }

    @Test
    void anyPartOfAPathMayBeAPattern(@TempDir Path directory) throws Exception {
        Files.createDirectories(directory.resolve("a1/conf"));
        Files.createDirectories(directory.resolve("b1/conf"));
        Files.createFile(directory.resolve("a1/conf/x.ini"));
        Files.createFile(directory.resolve("b1/conf/.hidden.ini"));

        assertEquals(List.of(directory + "/a1/conf/x.ini"), Glob.paths(directory + "/*1/conf/*.ini"));
        assertEquals(List.of(directory + "/b1/conf/.hidden.ini"), Glob.paths(directory + "/b?/conf/.*.ini"));
        assertEquals(List.of(), Glob.paths(directory + "/nosuch/*.ini"));
    }
}

package org.steward.client.ctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtlSectionTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("WHO", "joe", "PERCENT", "%");

    @TempDir
    private Path dir;

    private CtlSection read(String text) throws UsageException, IOException {
        Path file = Files.writeString(dir.resolve("s.conf"), text);
        return CtlSection.find(Optional.of(file.toString()), Path.of("/x/bin/stewardctl"), ENVIRONMENT);
    }

    private String error(String text) {
        return assertThrows(UsageException.class, () -> read(text)).getMessage();
    }

    @Test
    void readsTheDialect() throws Exception {
        CtlSection section = read("""
                ; a comment
                [supervisord]
                logfile = x
                [supervisorctl] ; another
                ServerURL: unix://%(here)s/x/../s.sock ; cut here
                username=%(ENV_WHO)s
                password=a;b#c%%
                prompt = one
                  # nothing
                  two
                [supervisorctl]
                history_file = %(here)s/h
                """);
        assertEquals("unix://" + dir + "/s.sock", section.serverurl());
        assertEquals(Optional.of("joe"), section.username());
        assertEquals(Optional.of("a;b#c%"), section.password());
        assertEquals("one\ntwo", section.prompt());
        assertEquals(Optional.of(dir.resolve("h")), section.historyFile());
    }

    @Test
    void hasDefaults() throws Exception {
        CtlSection section = read("[supervisorctl]\n");
        assertEquals("http://localhost:9001", section.serverurl());
        assertEquals("supervisor", section.prompt());
        assertTrue(section.username().isEmpty() && section.password().isEmpty() && section.historyFile().isEmpty());
    }

    @Test
    void includedFilesAddAndOverrideInTheirOrder() throws Exception {
        Files.createDirectories(dir.resolve("conf.d/.hidden"));
        Files.writeString(dir.resolve("conf.d/a.ini"), "[supervisorctl]\nserverurl=unix://%(here)s/a.sock\nprompt=a\n");
        Files.writeString(dir.resolve("conf.d/b.ini"), "[supervisorctl]\nprompt=b\n[include]\nfiles=/nosuch\n");
        Files.writeString(dir.resolve("conf.d/.c.ini"), "[supervisorctl]\nprompt=hidden\n");
        CtlSection section = read("[include]\nfiles = conf.d/*.ini nosuch/*.ini\n[supervisorctl]\nprompt=main\n");
        assertEquals("unix://" + dir + "/conf.d/a.sock", section.serverurl());
        assertEquals("b", section.prompt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[supervisord]|.ini file does not include supervisorctl section",
        "x=1|stands before the first [section]", "[supervisorctl]\\nfoo|line 2: 'foo' is neither a [section] nor"
        + " key=value",
        "[supervisorctl]\\nserverurl=%(x)s|contains names ('x') which cannot be expanded. Available names:"
        + " ENV_PERCENT, ENV_WHO, here",
        "[supervisorctl]\\nprompt=%d|is badly formatted"})
    void errorsNameThePlace(String text, String contained) {
        String error = error(text.replace("\\n", "\n"));
        assertTrue(error.contains(contained), error);
    }

    @Test
    void aMissingFileIsNamed() {
        assertEquals("could not find config file /nosuch", assertThrows(UsageException.class, () -> CtlSection.find(
                Optional.of("/nosuch"), Path.of("/x/bin/stewardctl"), ENVIRONMENT)).getMessage());
    }

    @Test
    void looksBesideItsDirectory() throws Exception {
        Files.createDirectories(dir.resolve("etc"));
        Files.writeString(dir.resolve("etc/supervisord.conf"), "[supervisorctl]\nprompt=found\n");
        assertEquals("found", CtlSection.find(Optional.empty(), dir.resolve("bin/stewardctl"), ENVIRONMENT).prompt());
    }
}

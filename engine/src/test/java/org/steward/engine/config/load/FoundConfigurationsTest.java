package org.steward.engine.config.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.engine.config.AutoRestart;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.ProgramConfig;

/** Configurations that people have published, comments in their own language and all. */
class FoundConfigurationsTest {
    static final List<String> NAMES = List.of("autorestart-sample", "crashmail", "demo", "hash-comments",
            "include-only", "op-server", "shell-notes", "test-program", "tomcat", "uwsgi-with-notes", "web-only");

    /** Those that hold more than configuration, so that nothing can make them run. */
    static final List<String> NOTES = List.of("shell-notes", "uwsgi-with-notes");

    @TempDir
    Path directory;

    static String text(String name) {
        try (InputStream in = FoundConfigurationsTest.class.getResourceAsStream("found/" + name + ".conf")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with the directories and users that this machine does not have replaced. */
    static String madeToRun(String text) {
        String fixed = text
                .replaceAll("/var/log/supervisor|/var/run|/tmp/supervisord(/log(/childlogdir)?|/test_test)?(?=[/ ])",
                        "/tmp")
                .replace("/opt/apache-tomcat-8.0.35/logs", "/tmp")
                .replaceAll("(?m)^user=.*$", "user=root");
        return fixed.contains("[supervisord]") ? fixed : "[supervisord]\n" + fixed;
    }

    private EngineConfig load(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("supervisord.conf"), text);
        return new ConfigLoader(new TestAccounts(), Reference.ENVIRONMENT, () -> "host", directory)
                .load(file.toString(), ServerOptions.none());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyOneLoadsOnceItsPathsAndUsersExist(String name) throws Exception {
        if (NOTES.contains(name)) {
            assertThrows(ConfigException.class, () -> load(madeToRun(text(name))));
        } else {
            assertEquals(directory.resolve("supervisord.conf"), load(madeToRun(text(name))).file());
        }
    }

    @Test
    void commentsAfterValuesAreTakenOffInAnyLanguage() throws Exception {
        EngineConfig config = load(madeToRun(text("tomcat")));

        ProgramConfig tomcat = config.groups().getFirst().processes().getFirst();
        assertEquals("/opt/apache-tomcat-8.0.35/bin/catalina.sh run", tomcat.command());
        assertEquals(AutoRestart.ALWAYS, tomcat.autorestart());
        assertEquals(20L << 20, tomcat.stdout().maxbytes());
        assertEquals(20, tomcat.stdout().backups());
    }

    @Test
    void hashCommentsAreTakenOffToo() throws Exception {
        EngineConfig config = load(madeToRun(text("hash-comments")));

        HttpServerConfig.Unix server = (HttpServerConfig.Unix) config.servers().getFirst();
        assertEquals(0666, server.chmod());
        assertEquals(Path.of("/tmp/supervisor.sock"), server.file());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell-notes", "uwsgi-with-notes"})
    void notesBetweenTheSettingsAreNamedByLine(String name) {
        ConfigException error = assertThrows(ConfigException.class, () -> load(madeToRun(text(name))));

        assertEquals(true, error.getMessage().startsWith("Source contains parsing errors: "), error.getMessage());
        assertEquals(true, error.origin().orElseThrow().line() > 1);
    }
}

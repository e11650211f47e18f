package org.steward.engine.config.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.check.EffectiveReport.Value;
import org.steward.engine.config.load.CommandLine;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;
import org.steward.engine.config.source.RawConfig;

class EffectiveReportTest {
    private static final String TEXT = """
            [DEFAULT]
            startretries=9
            [supervisord]
            environment=A="1"
            [program:x]
            command=cat %(process_num)d
            process_name=%(program_name)s_%(process_num)d
            numprocs=2
            stopasgroup=true
            redirect_stderr=true
            environment=B="2"
            [program:y]
            command=dog
            [inet_http_server]
            port=9001
            username=u
            password=secret
            """;

    @TempDir
    Path directory;
    private Path file;
    private EffectiveReport report;

    @BeforeEach
    void read() throws Exception {
        file = Files.writeString(directory.resolve("s.conf"), TEXT);
        ServerOptions options = CommandLine.parse(
                new String[] {"-e", "debug"}, new LinterTest.OnlyRoot(), Map.of(), directory);
        ConfigLoader loader = new ConfigLoader(new LinterTest.OnlyRoot(), Map.of(), () -> "host", directory);
        RawConfig raw = loader.readFiles(file.toString());
        report = new EffectiveReport(raw, loader.build(raw, options), options);
    }

    private Value value(String item, String key) {
        return report.items().stream().filter(i -> i.name().equals(item) && !i.kind().equals("group"))
                .flatMap(i -> i.values().stream()).filter(v -> v.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aValueOfTheFileNamesItsLine() {
        assertEquals(new Value("command", "cat 1", file + ":6"), value("x:x_1", "command"));
    }

    @Test
    void aValueThatIsNotGivenIsADefault() {
        assertEquals(new Value("startsecs", "1", "default"), value("y:y", "startsecs"));
    }

    @Test
    void aValueOfTheDefaultSectionIsNamedSo() {
        assertEquals(new Value("startretries", "9", "[DEFAULT] " + file + ":2"), value("y:y", "startretries"));
    }

    @Test
    void theCommandLineWinsOverTheFile() {
        assertEquals(new Value("loglevel", "debug", "command line"), value("supervisord", "loglevel"));
    }

    @Test
    void anEnvironmentNamesBothItsSources() {
        assertEquals("[supervisord] environment " + file + ":4", value("y:y", "environment").from());
        assertEquals(new Value("environment", "A=\"1\",B=\"2\"",
                file + ":11 over [supervisord] environment " + file + ":4"), value("x:x_0", "environment"));
    }

    @Test
    void aValueThatFollowsAnotherNamesThatOne() {
        assertEquals(new Value("killasgroup", "true", file + ":9 (stopasgroup)"), value("x:x_0", "killasgroup"));
        assertEquals(new Value("stderr_logfile", "NONE", file + ":10 (redirect_stderr)"),
                value("x:x_0", "stderr_logfile"));
    }

    @Test
    void sizesAndSignalsAreWrittenAsInAFile() {
        assertEquals("50MB", value("y:y", "stdout_logfile_maxbytes").value());
        assertEquals("0", value("y:y", "stdout_capture_maxbytes").value());
        assertEquals("TERM", value("y:y", "stopsignal").value());
    }

    @Test
    void theNumberOfProcessesIsAmongTheKeys() {
        assertEquals(new Value("numprocs", "2", file + ":8"), value("x:x_0", "numprocs"));
        assertEquals(new Value("numprocs_start", "0", "default"), value("x:x_0", "numprocs_start"));
    }

    @Test
    void aPasswordIsNotShown() {
        assertEquals(false, report.text().contains("secret"));
        assertEquals("***", value("inet_http_server", "password").value());
    }

    @Test
    void theTextHasABlockPerThing() {
        assertTrue(report.text().contains("\nprocess x:x_1\n  command=cat 1  ; " + file + ":6\n"), report.text());
    }

    @Test
    void theJsonNestsProcessesInGroups() {
        assertTrue(report.json().contains("""
                    {
                      "name": "y",
                      "values": {
                        "priority": {
                          "value": "999",
                          "from": "default"
                        }
                      },
                      "processes": [
                        {
                          "name": "y:y",
                          "values": {
                            "command": {
                              "value": "dog",
                """), report.json());
    }
}

package org.steward.engine.config.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.Origin;
import org.steward.engine.config.ProgramConfig;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.value.Format;

class ConfigLoaderTest {
    private static final String MAIN = "[supervisord]\n";

    @TempDir
    Path directory;
    private final Map<String, String> environment = new HashMap<>(Reference.ENVIRONMENT);

    private Path write(String name, String text) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private ConfigLoader loader() {
        return new ConfigLoader(new TestAccounts(), environment, () -> "node7", directory);
    }

    private EngineConfig load(String text) throws Exception {
        return loader().load(write("supervisord.conf", text).toString(), ServerOptions.none());
    }

    private ProgramConfig program(String text) throws Exception {
        return load(MAIN + "[program:x]\n" + text).groups().getFirst().processes().getFirst();
    }

    private ConfigException refused(String text) {
        return assertThrows(ConfigException.class, () -> load(text));
    }

    @Test
    void anErrorNamesFileAndLineOfTheValue() throws Exception {
        ConfigException error = refused(MAIN + "[program:x]\ncommand=cat\n\nstartsecs = soon\n");

        Path file = directory.resolve("supervisord.conf");
        assertEquals(Optional.of(new Origin(file, 5)), error.origin());
        assertEquals("invalid literal for int() with base 10: 'soon' in section 'program:x' (file: '" + file + "')",
                error.getMessage());
    }

    @Test
    void anErrorInAnIncludedFileNamesThatFile() throws Exception {
        Path included = write("conf.d/a.conf", "[program:x]\ncommand=cat\numask=9\n");

        assertEquals(Optional.of(new Origin(included, 3)),
                refused(MAIN + "[include]\nfiles=conf.d/*.conf\n").origin());
    }

    @Test
    void aMissingKeyIsBlamedOnTheSectionHeader() {
        assertEquals(3, refused(MAIN + "\n[inet_http_server]\n").origin().orElseThrow().line());
    }

    @Test
    void percentSWithoutANameIsRefusedInsteadOfLeakingTheEnvironment() {
        String message = refused(MAIN + "[program:x]\ncommand=echo %s\n").getMessage();

        assertTrue(message.startsWith("Format string 'echo %s' for 'program:x.command' is badly formatted:"), message);
    }

    @Test
    void theGlobalEnvironmentIsExpandedOnceAndKnowsTheHost() throws Exception {
        EngineConfig config = load("[supervisord]\nenvironment=A=\"50%%\",B=\"%(host_node_name)s\"\n");

        assertEquals(Map.of("A", "50%", "B", "node7"), config.supervisord().environment());
    }

    @Test
    void doublePercentKeepsHereLiteralAlsoWithInclude() throws Exception {
        EngineConfig config =
                load(MAIN + "[include]\nfiles=none\n[program:x]\ncommand=echo %%(here)s %(here)s\n");

        assertEquals("echo %(here)s " + directory, config.groups().getFirst().processes().getFirst().command());
    }

    @Test
    void aDirectoryWithAPercentSignCanBeHere() throws Exception {
        Path file = write("100%/supervisord.conf", MAIN + "[include]\nfiles=*.d\n[program:x]\ncommand=%(here)s/x\n");

        EngineConfig config = loader().load(file.toString(), ServerOptions.none());
        assertEquals(directory + "/100%/x", config.groups().getFirst().processes().getFirst().command());
    }

    @Test
    void bytesThatAreNotUtf8AreReplacedAndReported() throws Exception {
        Path file = directory.resolve("supervisord.conf");
        Files.write(file, (MAIN + "[program:x]\ncommand=caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        EngineConfig config = loader().load(file.toString(), ServerOptions.none());
        assertEquals("caf\uFFFD", config.groups().getFirst().processes().getFirst().command());
        assertEquals("this file is not valid UTF-8", config.findings().getFirst().message());
    }

    @Test
    void unknownKeysAreKeptAsFindingsWithASuggestion() throws Exception {
        EngineConfig config = load(MAIN + "[program:x]\ncommand=cat\nautostrat=true\n");

        assertEquals(4, config.findings().getFirst().line());
        assertEquals("did you mean 'autostart'?", config.findings().getFirst().fix());
    }

    @Test
    void includeMessagesComeAfterWarnings() throws Exception {
        Path included = write("a.conf", "[program:x]\ncommand=cat\nstdout_logfile=syslog\n");
        List<StartupMessage> messages = load(MAIN + "user=root\n[include]\nfiles=a.conf b.conf\n").messages();

        assertEquals(List.of(LogLevel.WARN, LogLevel.WARN, LogLevel.INFO),
                messages.stream().map(StartupMessage::level).toList());
        assertEquals("No file matches via include \"" + directory + "/b.conf\"", messages.getFirst().text());
        assertEquals("Included extra file \"" + included + "\" during parsing", messages.getLast().text());
    }

    @Test
    void processesOfOneSectionShareWhatDoesNotVary() throws Exception {
        List<ProgramConfig> processes = load(MAIN + "environment=G=\"1\"\n[program:x]\ncommand=/bin/cat\n"
                + "process_name=%(process_num)d\nnumprocs=3\nenvironment=A=\"1\"\nexitcodes=0,2\n")
                .groups().getFirst().processes();

        assertSame(processes.getFirst().environment(), processes.getLast().environment());
        assertSame(processes.getFirst().stdout(), processes.getLast().stdout());
        assertSame(processes.getFirst().command(), processes.getLast().command());
        assertSame(processes.getFirst().exitcodes(), processes.getLast().exitcodes());
    }

    @Test
    void anAbsurdNumberOfProcessesIsRefused() {
        String message = refused(MAIN + "[program:x]\ncommand=cat\nprocess_name=%(process_num)d\nnumprocs=2000000\n")
                .getMessage();

        assertTrue(message.startsWith("numprocs is 2000000, more than the 100000 processes"), message);
    }

    @Test
    void anAbsurdWidthIsRefused() {
        assertTrue(refused(MAIN + "[program:x]\ncommand=%(process_num)999999999d\n").getMessage()
                .contains("width too big"));
    }

    @Test
    void aSecondLoadDoesNotSeeTheEnvironmentOfTheFirst() throws Exception {
        ConfigLoader loader = loader();
        loader.load(write("one.conf", "[supervisord]\nenvironment=LATER=\"1\"\n").toString(), ServerOptions.none());
        String second = write("two.conf", MAIN + "[program:x]\ncommand=%(ENV_LATER)s\n").toString();

        assertThrows(ConfigException.class, () -> loader.load(second, ServerOptions.none()));
    }

    @Test
    void relativeChildLogsStartFromWhereTheDaemonWillBe() throws Exception {
        String text = "stdout_logfile=out.log\n[supervisord]\n";

        assertEquals(new LogFile.At(directory.resolve("out.log")), program("command=x\n" + text).stdout().logfile());
        assertEquals(new LogFile.At(Path.of("/tmp/out.log")),
                program("command=x\n" + text + "directory=/tmp\n").stdout().logfile());
        assertEquals(new LogFile.At(directory.resolve("out.log")),
                program("command=x\n" + text + "directory=/tmp\nnodaemon=true\n").stdout().logfile());
    }

    @Test
    void valuesSurviveTheIniReaderWhateverIsInThem() throws Exception {
        String odd = "[a] = b : <c> \\u0041 \\n \\ ${x/y} \u0001\u00A7 %%";

        assertEquals(odd.replace("%%", "%"), program("command=" + odd + "\n").command());
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        ConfigException error = assertThrows(ConfigException.class,
                () -> loader().load("nosuch.conf", ServerOptions.none()));

        assertEquals("could not find config file nosuch.conf", error.getMessage());
    }

    @Test
    void withoutAFileEveryPlaceSearchedIsNamed() {
        Path empty = directory.resolve("empty");
        ConfigLoader loader = new ConfigLoader(new TestAccounts(), environment, () -> "h", empty);
        assumeFalse(Files.exists(Path.of("/etc/supervisord.conf"))
                || Files.exists(Path.of("/etc/supervisor/supervisord.conf")), "this machine has a configuration");
        assertEquals("No config file found at default paths (/nosuch/etc/supervisord.conf, /nosuch/supervisord.conf,"
                + " supervisord.conf, etc/supervisord.conf, /etc/supervisord.conf, /etc/supervisor/supervisord.conf);"
                + " use the -c option to specify a config file at a different path",
                assertThrows(ConfigException.class,
                        () -> loader.locate(ServerOptions.none(), "/nosuch/bin/stewardd")).getMessage());
    }
}

package org.steward.engine.config.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.load.ServerOptions.Action;

class CommandLineTest {

    private static ServerOptions parse(String... args) throws ConfigException {
        return CommandLine.parse(args, new TestAccounts(), Reference.ENVIRONMENT, Path.of("/tmp"));
    }

    @Test
    void noArgumentsLeaveEverythingToTheFile() throws Exception {
        assertEquals(ServerOptions.none(), parse());
    }

    @Test
    void shortOptionsMayBeClustered() throws Exception {
        ServerOptions options = parse("-nsc", "x.conf", "-y5MB");

        assertTrue(options.nodaemon());
        assertTrue(options.silent());
        assertEquals(Optional.of("x.conf"), options.configuration());
        assertEquals(OptionalLong.of(5L << 20), options.logfileMaxbytes());
        assertEquals(List.of("nodaemon", "silent", "logfile_maxbytes"), options.givenKeys());
    }

    @Test
    void longOptionsMayBeAbbreviated() throws Exception {
        ServerOptions options = parse("--conf=x", "--nod", "--loglevel", "WARN");

        assertTrue(options.nodaemon());
        assertEquals(Optional.of(LogLevel.WARN), options.loglevel());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "-e foo              | invalid value for -e 'foo': bad logging level name 'foo'",
        "-n -n               | conflicting command line option '-n'",
        "-n --nodaemon       | conflicting command line option '--nodaemon'",
        "-x                  | option -x not recognized",
        "--nosuch            | option --nosuch not recognized",
        "--log               | option --log not a unique prefix",
        "-c                  | option -c requires argument",
        "--configuration     | option --configuration requires argument",
        "--silent=1          | option --silent must not have an argument",
        "a b                 | positional arguments are not supported: ['a', 'b']",
        "-m 9                | invalid value for -m '9': 9 can not be converted to an octal type",
        "-d /nosuch          | invalid value for -d '/nosuch': /nosuch is not an existing directory",
        "--lin               | option --lin not recognized",
        "--effective=x       | option --effective not recognized"})
    void usageErrorsHaveSupervisordsText(String args, String message) {
        assertEquals(message,
                assertThrows(ConfigException.class, () -> parse(args.strip().split(" "))).getMessage());
    }

    @Test
    void ourOwnOptionsAreTakenOnlyInFull() throws Exception {
        ServerOptions options = parse("-c", "x", "--lint", "--json");

        assertEquals(Action.LINT, options.action());
        assertTrue(options.json());
        assertEquals(Action.EFFECTIVE, parse("--effective").action());
    }

    @Test
    void aValueThatLooksLikeOneOfOurOptionsStaysAValue() throws Exception {
        assertEquals(Optional.of("--lint"), parse("-c", "--lint").configuration());
        assertEquals(Optional.of("--json"), parse("--ident", "--json").identifier());
    }

    @ParameterizedTest
    @CsvSource({"-h, HELP", "-?, HELP", "--help, HELP", "-v, VERSION", "--version, VERSION"})
    void helpAndVersionAreAskedFor(String arg, Action action) throws Exception {
        assertEquals(action, parse("-n", arg, "-n").action());
    }

    @Test
    void theHelpTextNamesEveryOption() {
        for (String option : List.of("-c,", "-n,", "-s,", "-h,", "-?,", "-v,", "-u,", "-m,", "-d,", "-l,", "-y,",
                "-z,", "-e,", "-j,", "-i,", "-q,", "-k,", "-a,", "-t,", "--minprocs", "--profile_options", "--lint",
                "--effective", "--json")) {
            assertTrue(CommandLine.help().contains(option), option);
        }
    }
}

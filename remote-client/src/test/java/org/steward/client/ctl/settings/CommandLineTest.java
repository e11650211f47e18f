package org.steward.client.ctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static CommandLine parse(String line) throws UsageException {
        return CommandLine.parse(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void optionsEndAtTheFirstWord() throws UsageException {
        CommandLine line = parse("-is unix:///a --user joe -pX status -x --json");
        assertTrue(line.has("interactive"));
        assertEquals(List.of("unix:///a"), line.servers());
        assertEquals(Optional.of("joe"), line.value("username"));
        assertEquals(Optional.of("X"), line.value("password"));
        assertEquals(List.of("status", "-x", "--json"), line.words());
    }

    @Test
    void twoDashesEndTheOptions() throws UsageException {
        assertEquals(List.of("-c", "x"), parse("-- -c x").words());
        assertEquals(List.of("-"), parse("-").words());
    }

    @Test
    void anOptionOfSupervisorctlWinsAnAbbreviation() throws UsageException {
        assertEquals(Optional.of("x"), parse("--pass=x").value("password"));
        assertEquals(Optional.of("x"), parse("--password-f x").value("password-file"));
        assertEquals(Optional.of("f"), parse("--history_file=f").value("history-file"));
        assertEquals(List.of("a:b", "c:d"), parse("-s a:b --serverurl=c:d").servers());
    }

    @ParameterizedTest
    @CsvSource({"-x,option -x not recognized", "-c,option -c requires argument",
            "--conf,option --configuration requires argument",
        "--nosuch,option --nosuch not recognized", "--help=x,option --help must not have an argument",
        "-c a -c b,conflicting command line option '-c'", "-i --interactive,conflicting command line option"
        + " '--interactive'",
        "--p,option --password requires argument", "--password-,option --password- not a unique prefix"})
    void wrongOptionsAreNamedAsGetoptDoes(String line, String message) {
        assertEquals(message, assertThrows(UsageException.class, () -> parse(line)).getMessage());
    }

    @ParameterizedTest
    @CsvSource({"30s,30000", "30,30000", "500ms,500", "2m,120000", "1h,3600000"})
    void timesHaveUnits(String text, long millis) throws UsageException {
        assertEquals(millis, Settings.duration(text).toMillis());
        assertThrows(UsageException.class, () -> Settings.duration(text + "x"));
    }
}

package org.steward.engine.config.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;
import org.steward.engine.config.Finding;
import org.steward.engine.config.Severity;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;

class LinterTest {
    private static final String CLEAN = """
            [unix_http_server]
            file=%(here)s/s.sock
            [supervisord]
            user=root
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
            [supervisorctl]
            serverurl=unix://%(here)s/s.sock
            [program:x]
            command=sh -c true
            """;

    @TempDir
    Path directory;

    /** A machine with one account. */
    static final class OnlyRoot implements Accounts {
        private static final Account ROOT = new Account("root", 0, 0, "/root");

        @Override
        public Optional<Account> byName(String name) {
            return name.equals("root") ? Optional.of(ROOT) : Optional.empty();
        }

        @Override
        public Optional<Account> byUid(int uid) {
            return uid == 0 ? Optional.of(ROOT) : Optional.empty();
        }

        @Override
        public OptionalInt groupId(String groupName) {
            return OptionalInt.empty();
        }

        @Override
        public int effectiveUid() {
            return 1000;
        }
    }

    private LintReport lint(String text) throws Exception {
        Path file = Files.writeString(directory.resolve("s.conf"), text);
        Map<String, String> environment = Map.of("PATH", "/usr/bin:/bin");
        ConfigLoader loader = new ConfigLoader(new OnlyRoot(), environment, () -> "host", directory);
        return new Linter(loader, environment).lint(file.toString(), ServerOptions.none());
    }

    private Finding only(String added) throws Exception {
        List<Finding> findings = lint(CLEAN + added).findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst();
    }

    @Test
    void aCleanFileHasNoFindings() throws Exception {
        LintReport report = lint(CLEAN);

        assertEquals("", report.text());
        assertEquals("[]\n", report.json());
        assertEquals(0, report.exitStatus());
    }

    @Test
    void everyIndependentErrorIsFound() throws Exception {
        LintReport report = lint("""
                [supervisord]
                loglevel=loud
                minfds=many
                [program:x]
                startsecs=soon
                user=nosuch
                bad line
                [eventlistener:e]
                command=sh
                events=FOO,BAR
                [inet_http_server]
                port=0
                """);

        assertEquals(List.of(2, 3, 4, 5, 6, 7, 10, 10, 12), report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR).map(Finding::line).toList());
        assertEquals(2, report.exitStatus());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "autostrat=true                  | 11 | unknown key 'autostrat' in section [program:x]",
        "[progam:y]                      | 11 | unknown section [progam:y]",
        "priority=1%npriority=2          | 12 | 'priority' in [program:x] replaces the value at",
        "priority=1%n[supervisord]%n     | 12 | section [supervisord] is here again",
        "serverurl=a \"b ; c\"           | 11 | the value of 'serverurl' is cut off at ';' inside quotes",
        "exitcodes=0%n [program:y]       | 12 | is part of the value of 'exitcodes'",
        "environment=A=1;B=2             | 11 | ';' stands where a comma separates two pairs",
        "directory=/nosuch               | 11 | the directory '/nosuch' does not exist",
        "numprocs=0                      | 9  | group 'x' has no process",
        "stdout_logfile=/dev/null        | 11 | /dev/null cannot be rotated",
        "stdout_logfile=/tmp             | 11 | the log /tmp is a directory",
        "stdout_logfile=syslog           | 9  | For [program:x], stdout_logfile=syslog but this is deprecated",
        "[program:y]%ncommand=nosuchprog | 12 | can't find command 'nosuchprog'",
        "[program:y]%ncommand=/etc/passwd| 12 | command at '/etc/passwd' is not executable",
        "[program:y]%ncommand=/tmp       | 12 | command at '/tmp' is a directory",
        "[program:y]%ncommand=sh 'x      | 12 | can't parse command",
        "[inet_http_server]%nport=*:80   | 12 | anybody who reaches port 80 can control every program",
        "[inet_http_server]%nport=[::1]:80 | 12 | '[::1]' looks like an IPv6 address",
        "[include]%nfiles=nosuch.conf    | 12 | No file matches via include",
        "[group:g]%nprograms=x,x         | 12 | 'x' is listed twice",
        "[supervisorctl]%nserverurl=https://h:1 | 12 | Unknown protocol for serverurl https://h:1",
        "[supervisorctl]%nserverurl=http://h:1  | 12 | no server of this file listens at http://h:1",
        "[ctlplugin:p]                   | 11 | section [ctlplugin:p] does not specify a supervisor.ctl_factory"})
    void whatRunsButHardlyAsMeantIsAWarning(String added, int line, String message) throws Exception {
        List<Finding> findings = lint(CLEAN + added.replace("%n", "\n") + "\n").findings().stream()
                .filter(finding -> finding.message().contains(message)).toList();

        assertEquals(List.of(line), findings.stream().map(Finding::line).toList());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
    }

    @Test
    void anEnvironmentThatNewerSupervisorsReadDifferentlyIsAHint() throws Exception {
        Finding finding = only("environment=A=\"C:\\new\"\n");

        assertEquals(Severity.INFO, finding.severity());
        assertEquals("the value of 'A' means something else from supervisor 4.4 on", finding.message());
    }

    @Test
    void twoLogsInOneFileAreAWarningOncePerProgram() throws Exception {
        Finding finding = only("process_name=%(process_num)d\nnumprocs=5\nstdout_logfile=%(here)s/x.log\n");

        assertTrue(finding.message().contains("x:1 (stdout_logfile) and x:0 (stdout_logfile) write to the same log"),
                finding.message());
    }

    @Test
    void ofTwoGroupsWithOneNameTheDroppedOneIsNamed() throws Exception {
        Finding finding = only("[program:y]\ncommand=sh\n[group:x]\nprograms=y\npriority=1000\n");

        assertEquals("there are two groups named 'x'; this one never runs", finding.message());
        assertEquals("group:x", finding.section());
    }

    @Test
    void anIncludedDirectoryIsPassedOverAndSaidSo() throws Exception {
        Files.createDirectory(directory.resolve("conf.d"));

        assertEquals("Included extra file \"" + directory + "/conf.d\" during parsing, but it cannot be read",
                only("[include]\nfiles=conf.?\n").message());
    }

    @Test
    void aByteOrderMarkIsExplained() throws Exception {
        Finding finding = lint("\uFEFF" + CLEAN).findings().getFirst();

        assertEquals("the file begins with a byte order mark; save it as UTF-8 without one", finding.fix());
    }

    @ParameterizedTest
    @CsvSource({"false, INFO", "true, WARNING"})
    void umaskOfTheDaemonIsOnlyAHintUnlessItStaysInTheForeground(String nodaemon, Severity severity) throws Exception {
        String text = CLEAN.replace("user=root\n", "user=root\numask=077\nnodaemon=" + nodaemon + "\n");

        assertEquals(List.of(severity), lint(text).findings().stream().map(Finding::severity).toList());
    }

    @Test
    void aFindingIsOneLineOfText() throws Exception {
        assertEquals(directory.resolve("s.conf") + ":11: warning: unknown key 'autostrat' in section [program:x]"
                + " (a key that is not known is passed over without a word, did you mean 'autostart'?)\n",
                lint(CLEAN + "autostrat=true\n").text());
    }

    @Test
    void jsonHasEveryField() throws Exception {
        assertEquals("""
                [
                  {
                    "file": "%s",
                    "line": 11,
                    "severity": "error",
                    "section": "program:x",
                    "key": "umask",
                    "message": "9 can not be converted to an octal type in section 'program:x' (file: '%s')",
                    "why": "supervisord refuses to start with it",
                    "fix": "'umask' takes an octal number, such as 022"
                  }
                ]
                """.replace("%s", directory.resolve("s.conf").toString()), lint(CLEAN + "umask=9\n").json());
    }

    @Test
    void noTextMakesTheCheckerFail() throws Exception {
        String[] pieces = {"command", "serverurl=unix://", "stdout_logfile=", "environment=", "directory=", "=", ":",
            "/tmp/x", "a b", " ; c", "\n", "\n", "\n", "\r", "  ", "[program:x]", "[supervisorctl]", "[group:g]",
            "[include]", "files=*", "programs=x,,x", "[unix_http_server]", "file=", "port=", "[inet_http_server]", "%",
            "%(here)s", "'", "\"", "\\", "\u0000", "\uFEFF", "numprocs=3", "process_name=%(process_num)d", "A=B", ",",
            "[eventlistener:e]", "[fcgi-program:f]", "socket=", "socket_owner=", "user=", "umask=", "~", "[", "]"};
        Random random = new Random(5);
        for (int i = 0; i < 800; i++) {
            StringBuilder text = new StringBuilder(CLEAN);
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            LintReport report = lint(text.toString());
            assertEquals(report.findings().size(), report.text().lines().count(), () -> text + report.text());
        }
    }

    @Test
    void aMissingFileIsAnError() {
        ConfigLoader loader = new ConfigLoader(new OnlyRoot(), Map.of(), () -> "host", directory);
        LintReport report = new Linter(loader, Map.of()).lint("nosuch.conf", ServerOptions.none());

        assertEquals(2, report.exitStatus());
        assertEquals("could not find config file nosuch.conf", report.findings().getFirst().message());
    }
}

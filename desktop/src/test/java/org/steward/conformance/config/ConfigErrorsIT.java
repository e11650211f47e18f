package org.steward.conformance.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Outcome;

/** A configuration that cannot run: the text on standard error, status 2, and nothing started. */
class ConfigErrorsIT {

    @OnEachServer
    void ofAProgram(Trial trial) {
        String place = " in section 'program:x' (file: '{dir}/s.conf')";
        table(trial, ConfigErrorsIT::program,
                "numprocs=2", "%(process_num) must be present within process_name when numprocs > 1" + place,
                "numprocs=x", "invalid literal for int() with base 10: 'x'" + place,
                "startsecs=1.5", "invalid literal for int() with base 10: '1.5'" + place,
                "startretries=", "invalid literal for int() with base 10: ''" + place,
                "autostart=maybe", "not a valid boolean value: 'maybe'" + place,
                "autorestart=maybe", "invalid 'autorestart' value 'maybe'" + place,
                "exitcodes=256", "not a valid list of exit codes: '256'" + place,
                "exitcodes=a", "not a valid list of exit codes: 'a'" + place,
                "stopsignal=FOO", "value 'FOO' is not a valid signal name" + place,
                "stopsignal=99", "value '99' is not a valid signal number" + place,
                "user=nosuchuser", "Invalid user name nosuchuser" + place,
                "user=54321", "Invalid user id 54321" + place,
                "umask=9", "9 can not be converted to an octal type" + place,
                "stopasgroup=true\nkillasgroup=false",
                "Cannot set stopasgroup=true and killasgroup=false" + place,
                "environment=A=\"b", "No closing quotation" + place,
                "environment=A=b,C", "Unexpected end of key/value pairs in value 'A=b,C'" + place,
                "stdout_logfile=/no/such/x.log",
                "The directory named as part of the path /no/such/x.log does not exist" + place,
                "stdout_logfile_maxbytes=1K", "invalid literal for int() with base 10: '1k'" + place,
                "process_name=a:b", "Invalid name: 'a:b' because of character: ':'" + place);
    }

    @OnEachServer
    void ofSectionNames(Trial trial) {
        table(trial, ConfigErrorsIT::bare,
                "[program:a b]\ncommand=/bin/cat", "Invalid name: 'a b' because of character: ' '",
                "[program:a:b]\ncommand=/bin/cat", "Invalid name: 'a:b' because of character: ':'",
                "[group:a/b]\nprograms=", "Invalid name: 'a/b' because of character: '/'",
                "[program:x]\nautostart=true",
                "program section program:x does not specify a command in section 'program:x' (file: '{dir}/s.conf')",
                "[program:x]\ncommand=/bin/cat\npriority=high", "invalid literal for int() with base 10: 'high'",
                "[group:g]\nprograms=a", "[group:g] names unknown program or fcgi-program a",
                "[group:g]\npriority=x", "invalid literal for int() with base 10: 'x'");
    }

    @OnEachServer
    void ofTheDaemonSection(Trial trial) {
        table(trial, ConfigErrorsIT::bare,
                "loglevel=loud", "bad logging level name 'loud'",
                "logfile=/no/such/x.log", "The directory named as part of the path /no/such/x.log does not exist",
                "logfile_maxbytes=1TB", "invalid literal for int() with base 10: '1tb'",
                "childlogdir=/no/such", "/no/such is not an existing directory",
                "directory=/no/such", "/no/such is not an existing directory",
                "nodaemon=perhaps", "not a valid boolean value: 'perhaps'",
                "umask=888", "888 can not be converted to an octal type",
                "minfds=many", "invalid literal for int() with base 10: 'many'",
                "environment=A", "Unexpected end of key/value pairs in value 'A'");
    }

    @OnEachServer
    void ofTheHttpServers(Trial trial) {
        table(trial, ConfigErrorsIT::bare,
                "[unix_http_server]", "section [unix_http_server] has no file value",
                "[unix_http_server]\nfile={dir}/x.sock\nchmod=8", "Invalid chmod value 8",
                "[unix_http_server]\nfile={dir}/x.sock\nchown=nosuchuser", "Invalid sockchown value nosuchuser",
                "[inet_http_server]", "section [inet_http_server] has no port value",
                "[inet_http_server]\nport=x", "not a valid port number: 'x' ",
                "[inet_http_server]\nport=65536", "not a valid port number: '65536' ",
                "[inet_http_server]\nport=0", "not a valid port number: '0' ",
                "[inet_http_server]\nport=9001\nusername=u",
                "Section [inet_http_server] contains incomplete authentication: If a username or a password is "
                        + "specified, both the username and password must be specified",
                "[rpcinterface:other]", "section [rpcinterface:other] does not specify a "
                        + "supervisor.rpcinterface_factory");
    }

    @OnEachServer
    void ofTheFileItself(Trial trial) {
        table(trial, (text, t) -> t.box().file("s.conf", text),
                "", ".ini file does not include supervisord section",
                "[program:x]\ncommand=/bin/cat", ".ini file does not include supervisord section",
                "[supervisord]\n[include]\n", ".ini file has [include] section, but no files setting");
    }

    @OnEachServer
    void ofAnIncludedFileNameThatFile(Trial trial) {
        trial.box().file("s.conf", "[supervisord]\n[include]\nfiles=inc/*.conf\n");
        trial.box().file("inc/a.conf", "[program:x]\ncommand=/bin/cat\nstartsecs=soon\n");
        fails(trial, "invalid literal for int() with base 10: 'soon' in section 'program:x' "
                + "(file: '{dir}/inc/a.conf')");
    }

    @OnEachServer
    void ofALineWithoutDelimiterNameTheLine(Trial trial) {
        trial.box().file("s.conf", "[supervisord]\nnodaemon\n");
        Outcome outcome = trial.run("-n", "-c", "s.conf");
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("Error: "), outcome.err());
        assertTrue(outcome.err().contains("nodaemon"), outcome.err());
    }

    @OnEachServer
    void theLineToBlameIsNamed(Trial trial) {
        trial.box().file("s.conf", "[supervisord]\n\n[program:x]\ncommand=/bin/cat\nstartsecs=soon\n");
        Outcome outcome = trial.run("-n", "-c", trial.box().path("s.conf").toString());
        assertEquals(trial.expect(Difference.ERRORS_NAME_THE_LINE, false, true),
                outcome.err().contains(trial.box().path("s.conf") + ":5\n"), outcome.err());
    }

    @OnEachServer
    void aMissingFileIsNamed(Trial trial) {
        Outcome outcome = trial.run("-n", "-c", "/no/such.conf");
        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains("Error: could not find config file /no/such.conf\nFor help, use "),
                outcome.err());
    }

    private static void program(String keys, Trial trial) {
        trial.box().file("s.conf", "[supervisord]\n[program:x]\ncommand=/bin/cat\n" + keys + "\n");
    }

    private static void bare(String text, Trial trial) {
        trial.box().file("s.conf", "[supervisord]\nlogfile={dir}/main.log\n" + text + "\n");
    }

    private interface Writer {
        void write(String text, Trial trial);
    }

    /** Rows of text and expected message. */
    private static void table(Trial trial, Writer writer, String... rows) {
        Stream.Builder<Executable> checks = Stream.builder();
        for (int i = 0; i < rows.length; i += 2) {
            String text = rows[i];
            String message = rows[i + 1];
            checks.add(() -> {
                writer.write(text, trial);
                fails(trial, message);
            });
        }
        assertAll(checks.build());
    }

    private static void fails(Trial trial, String message) {
        Outcome outcome = trial.run("-n", "-c", trial.box().path("s.conf").toString());
        assertEquals(2, outcome.exit(), message);
        List<String> lines = outcome.err().lines().toList();
        int place = lines.indexOf("Error: " + trial.box().fill(message));
        assertTrue(place >= 0, () -> "wanted: " + trial.box().fill(message) + "\nseen: " + outcome.err());
        assertTrue(lines.get(place + 1).startsWith("For help, use "), outcome.err());
    }
}

package org.steward.conformance.config;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.steward.conformance.Difference;
import org.steward.conformance.OnEachServer;
import org.steward.conformance.Trial;
import org.steward.peer.Daemon;
import org.steward.peer.Outcome;
import org.steward.peer.Rpc;

/** Options of the command line: they beat the file. */
class CommandLineIT {

    @OnEachServer
    void helpGoesToStandardOutputWithStatusZero(Trial trial) {
        for (String option : List.of("-h", "--help", "-?")) {
            Outcome outcome = trial.run(option);
            assertEquals(0, outcome.exit(), option);
            for (String name : List.of("-c --configuration", "-n --nodaemon", "-s --silent", "-v --version",
                    "-u --user", "-m --umask", "-d --directory", "-l --logfile", "-y --logfile_maxbytes",
                    "-z --logfile_backups", "-e --loglevel", "-j --pidfile", "-i --identifier", "-q --childlogdir",
                    "-k --nocleanup", "-a --minfds", "-t --strip_ansi", "--minprocs", "--profile_options")) {
                assertTrue(Stream.of(name.split(" ")).allMatch(outcome.out()::contains), name);
            }
        }
    }

    @OnEachServer
    void versionIsOneLine(Trial trial) {
        for (String option : List.of("-v", "--version")) {
            Outcome outcome = trial.run(option);
            assertEquals(0, outcome.exit());
            assertTrue(outcome.out().matches("\\d+\\.\\d+\\.\\d+\n"), outcome.out());
            assertEquals(trial.expect(Difference.VERSION, "4.2", "4.3"), outcome.out().substring(0, 3));
        }
    }

    @OnEachServer
    void misuseIsToldWithStatusTwo(Trial trial) {
        trial.configure("", "");
        Map<List<String>, String> cases = Map.ofEntries(
                Map.entry(List.of("--nosuch"), "Error: option --nosuch not recognized"),
                Map.entry(List.of("-x"), "Error: option -x not recognized"),
                Map.entry(List.of("-c"), "Error: option -c requires argument"),
                Map.entry(List.of("--log"), "Error: option --log not a unique prefix"),
                Map.entry(List.of("surplus"), "Error: positional arguments are not supported: ['surplus']"),
                Map.entry(List.of("-e", "loud"), "Error: invalid value for -e 'loud': bad logging level name 'loud'"),
                Map.entry(List.of("-e", "info", "--loglevel=warn"),
                        "Error: conflicting command line option '--loglevel'"),
                Map.entry(List.of("-a", "few"),
                        "Error: invalid value for -a 'few': invalid literal for int() with base 10: 'few'"),
                Map.entry(List.of("-m", "9"),
                        "Error: invalid value for -m '9': 9 can not be converted to an octal type"),
                Map.entry(List.of("-d", "/no/such"),
                        "Error: invalid value for -d '/no/such': /no/such is not an existing directory"));
        Stream.Builder<Executable> checks = Stream.builder();
        cases.forEach((options, message) -> checks.add(() -> {
            Outcome outcome = trial.run(Stream.concat(Stream.of("-n", "-c", "s.conf"), options.stream())
                    .skip(options.contains("-c") ? 3 : 0).toArray(String[]::new));
            assertEquals(2, outcome.exit(), options.toString());
            assertEquals(message, outcome.err().lines().findFirst().orElse(""));
            assertTrue(outcome.err().lines().toList().getLast().startsWith("For help, use "), outcome.err());
        }));
        assertAll(checks.build());
    }

    @OnEachServer
    void optionsBeatTheFile(Trial trial) {
        trial.configure("identifier=file\nloglevel=warn\nstrip_ansi=false", "");
        Daemon daemon = trial.restart("-i", "line", "-e", "debug", "-l", trial.box().path("line.log").toString(),
                "--pidfile=" + trial.box().path("line.pid"));
        Rpc rpc = daemon.rpc();
        assertEquals("line", rpc.call("getIdentification"));
        assertTrue(trial.box().read("line.log").contains("supervisord started with pid"));
        assertEquals(daemon.proc().pid() + "\n", trial.box().read("line.pid"));
        assertTrue(!trial.box().exists("main.log") && !trial.box().exists("main.pid"));
    }

    @OnEachServer
    void longOptionsMayBeShortened(Trial trial) {
        trial.configure("identifier=file", "");
        assertEquals("short", trial.restart("--ident", "short").rpc().call("getIdentification"));
    }

    @OnEachServer
    void withoutAnOptionTheFileIsLookedForInTheDirectory(Trial trial) {
        trial.configure("nodaemon=true\nidentifier=found", "");
        assertTrue(trial.box().path("s.conf").toFile().renameTo(trial.box().path("supervisord.conf").toFile()));
        Daemon daemon = trial.keep(Daemon.launch(trial.server(), trial.box(), Map.of(), List.of())).awaitReady();
        assertEquals("found", daemon.rpc().call("getIdentification"));
    }

    @OnEachServer
    void theDirectoryEtcIsLookedInToo(Trial trial) {
        trial.configure("nodaemon=true\nidentifier=found", "");
        trial.box().directory("etc");
        assertTrue(trial.box().path("s.conf").toFile().renameTo(trial.box().path("etc/supervisord.conf").toFile()));
        Daemon daemon = trial.keep(Daemon.launch(trial.server(), trial.box(), Map.of(), List.of())).awaitReady();
        assertEquals("found", daemon.rpc().call("getIdentification"));
    }
}

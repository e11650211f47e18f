package org.steward.desktop.servers.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.desktop.servers.keyring.Secret;
import org.steward.engine.config.ConfigException;

/** Servers are taken over from configurations as people have them. */
class ConfServersTest {

    @TempDir
    private Path home;

    private List<ConfServers.Found> read(String text) throws Exception {
        return reader().read(write("supervisord.conf", text));
    }

    private ConfServers reader() {
        return new ConfServers(Map.of("HOME", home.toString(), "CTL_PORT", "9123", "CTL_PASSWORD", "s%3Acret"), home);
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> urls(List<ConfServers.Found> found) {
        return found.stream().map(ConfServers.Found::url).toList();
    }

    @Test
    void supervisorctlTellsTheServer() throws Exception {
        List<ConfServers.Found> found = read("""
                ; the usual file of a distribution
                [unix_http_server]
                file=/var/run/supervisor.sock   ; the path to the socket file
                chmod=0700
                [supervisord]
                logfile=/var/log/supervisor/supervisord.log ; main log
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisorctl]
                serverurl=unix:///var/run/supervisor.sock ; use a unix:// URL for a socket
                [include]
                files = /nonexistent/*.conf
                """);
        assertEquals(List.of(new ConfServers.Found(home.resolve("supervisord.conf"), "supervisorctl",
                "unix:///var/run/supervisor.sock", Optional.empty(), Optional.empty())), found);
    }

    @Test
    void loginOfSupervisorctlIsTakenOver() throws Exception {
        ConfServers.Found found = read("""
                [supervisorctl]
                serverurl = http://127.0.0.1:%(ENV_CTL_PORT)s
                username = admin
                password = p;w#d
                """).getFirst();
        assertEquals("http://127.0.0.1:9123", found.url());
        assertEquals(Optional.of("admin"), found.username());
        assertEquals(Optional.of(Secret.of("p;w#d")), found.password());
        assertTrue(!found.toString().contains("p;w#d"), "a password is not shown");
    }

    @Test
    void supervisorctlWithoutAUrlMeansItsOwnDefault() throws Exception {
        assertEquals(List.of("http://localhost:9001"), urls(read("[supervisorctl]\nprompt=mysupervisor\n")));
    }

    @Test
    void hereIsTheDirectoryOfTheFile() throws Exception {
        assertEquals(List.of("unix://" + home + "/run/s.sock"),
                urls(read("[supervisorctl]\nserverurl=unix://%(here)s/run/s.sock\n")));
        assertEquals(List.of("unix://" + home + "/s.sock"), urls(read("[unix_http_server]\nfile=%(here)s/s.sock\n")));
        assertEquals(List.of("unix://" + home + "/s.sock"), urls(read("[unix_http_server]\nfile=s.sock\n")));
        assertEquals(List.of("unix://" + home + "/s.sock"), urls(read("[unix_http_server]\nfile=~/s.sock\n")));
    }

    @ParameterizedTest
    @CsvSource({"9001,http://localhost:9001", "*:9001,http://localhost:9001", "0.0.0.0:9001,http://localhost:9001",
        "127.0.0.1:9002,http://127.0.0.1:9002", ":9001,http://localhost:9001", "build-box:80,http://build-box:80"})
    void withoutSupervisorctlTheSocketsCount(String port, String url) throws Exception {
        assertEquals(List.of(url), urls(read("[inet_http_server]\nport=" + port + "\n")));
    }

    @Test
    void bothSocketsAreOffered() throws Exception {
        List<ConfServers.Found> found = read("""
                [inet_http_server]
                port = *:9001
                username = user
                password = {SHA}82ab876d1387bfafe46cc1c8a2ef074eae50cb1d
                [unix_http_server]
                file = /tmp/supervisor.sock
                """);
        assertEquals(List.of("http://localhost:9001", "unix:///tmp/supervisor.sock"), urls(found));
        assertEquals(Optional.of("user"), found.getFirst().username());
        assertEquals(Optional.empty(), found.getFirst().password(), "a hash is no password");
    }

    @Test
    void sectionsOfIncludedFilesCount() throws Exception {
        write("conf.d/web.conf", "[inet_http_server]\nport=9005\n[program:web]\ncommand=/bin/cat\n");
        assertEquals(List.of("http://localhost:9005"),
                urls(read("[supervisord]\n[include]\nfiles = conf.d/*.conf\n")));
    }

    @Test
    void aFileWithoutServersTellsOfNone() throws Exception {
        assertEquals(List.of(), read("[supervisord]\nnodaemon=true\n[program:x]\ncommand=/bin/cat\n"));
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() throws Exception {
        ConfigException wrong = assertThrows(ConfigException.class,
                () -> read("[supervisord]\n[inet_http_server]\nport=nonsense\n"));
        assertEquals(3, wrong.origin().orElseThrow().line());
        assertTrue(wrong.getMessage().contains("nonsense"), wrong.getMessage());
        assertThrows(ConfigException.class, () -> read("[supervisorctl]\nserverurl=%(ENV_NOT_SET)s\n"));
        assertThrows(ConfigException.class, () -> read("[supervisorctl]\nserverurl=gopher://x\n"));
        assertThrows(ConfigException.class, () -> read("no section\n"));
        assertThrows(ConfigException.class, () -> reader().read(home.resolve("none.conf")));
    }

    @Test
    void theUsualPlacesAreThoseThatExist() throws Exception {
        write("etc/supervisord.conf", "");
        write(".config/supervisord.conf", "");
        List<Path> places = reader().usualPlaces();
        assertEquals(List.of(home.resolve("etc/supervisord.conf"), home.resolve(".config/supervisord.conf")),
                places.stream().filter(place -> place.startsWith(home)).toList());
    }
}

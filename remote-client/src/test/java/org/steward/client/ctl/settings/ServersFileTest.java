package org.steward.client.ctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steward.client.transport.TransportOptions;

class ServersFileTest {

    @TempDir
    private Path dir;

    private List<Target> named(String text, String name) throws UsageException, IOException {
        Files.createDirectories(dir.resolve("steward"));
        Files.writeString(dir.resolve("steward/servers.toml"), text);
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", dir.toString(), "SECRET", "s");
        return ServersFile.at(environment).named(name, TransportOptions.defaults(), environment);
    }

    private static final String TWO = """
            # mine
            [servers.a]
            url = "unix:///a.sock"   # here
            tags = ["x", 'y',]
            username = "joe"
            password_env = "SECRET"
            [ servers . "b.c" ]
            url = 'http://b:9001'
            pin = "00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff:00:11:22:33:44:55:66:77:88:99:aa:bb:cc:dd:ee:ff"
            """;

    @Test
    void findsByNameTagAndAll() throws Exception {
        Target a = named(TWO, "a").getFirst();
        assertEquals("unix:///a.sock", a.url());
        assertEquals("s", a.options().credentials().orElseThrow().password());
        assertEquals("b.c", named(TWO, "b.c").getFirst().label());
        assertEquals(List.of("a"), named(TWO, "@y").stream().map(Target::label).toList());
        assertEquals(2, named(TWO, "@all").size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[servers.a]\\nurl = x|line 2: a value is a string in quotes",
        "[servers.a]\\nurl = \"x|line 2: a closing \" is missing", "url = \"x\"|line 1: a key before the first [table]",
        "[servers.a|line 1: a table is written [servers.NAME]", "[servers.a]\\n[servers.a]|line 2: table [servers.a]"
        + " stands here",
        "[servers.a]\\nurl = \"x\" y|line 2: unexpected y", "[servers.a]\\nport = \"1\"|server a has an unknown key"
        + " port",
        "[servers.a]\\ntags = [\"x\"]|server a has no url", "[a]\\nurl = \"x\"|table [a] is not of the form"
        + " [servers.NAME]",
        "[servers.a]\\nurl = \"x\"\\npassword_env = \"NOSUCH\"|environment variable NOSUCH",
        "[servers.a]\\nurl = \"x\"\\npin = \"12\"|is not 64 hex digits"})
    void errorsNameThePlace(String text, String contained) {
        String error = assertThrows(UsageException.class, () -> named(text.replace("\\n", "\n"), "a")).getMessage();
        assertTrue(error.contains(contained), error);
    }

    @Test
    void whatTheWindowWritesIsUnderstood() throws Exception {
        Target a = named("""
                [servers.a]
                url = "http://a:9001"
                username = "ops"
                password_from = "keyring"
                color = "red"
                read_only = true
                """, "a").getFirst();
        assertTrue(a.options().credentials().isEmpty());
        assertEquals("ops", a.username().orElseThrow());
        assertTrue(a.passwordHint().orElseThrow().contains("keyring"));
    }

    @Test
    void aPasswordInClearIsRefusedAndNotShown() {
        String error = assertThrows(UsageException.class,
                () -> named("[servers.a]\nurl = \"x\"\npassword_from = \"hunter2\"", "a")).getMessage();
        assertTrue(error.contains("password_from is") && !error.contains("hunter2"), error);
    }

    @Test
    void anUnknownNameIsNoUrl() {
        String error = assertThrows(UsageException.class, () -> named(TWO, "nosuch")).getMessage();
        assertTrue(error.startsWith("invalid value for -s 'nosuch': it is not a URL, and " + dir), error);
    }
}

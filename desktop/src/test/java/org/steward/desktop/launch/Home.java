package org.steward.desktop.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person's home in a directory of a test.
 *
 * @param directory of the home
 * @param distribution Steward's own directory
 */
record Home(Path directory, Path distribution) {

    private static final String DEMO = """
            [unix_http_server]
            file=%(here)s/d.sock
            [rpcinterface:supervisor]
            supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
            [supervisord]
            logfile=%(here)s/supervisord.log
            pidfile=%(here)s/supervisord.pid
            """;

    /** With a made-up distribution in it, of which stewardd is this shell script. */
    static Home with(Path directory, String stewardd) {
        Home home = new Home(directory, directory.resolve("dist"));
        home.write("dist/share/demo/supervisord.conf", DEMO);
        home.write("dist/share/demo/web.sh", "echo hello\n");
        Path program = home.write("dist/bin/stewardd", "#!/bin/sh\n" + stewardd + "\n");
        try {
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    Path write(String name, String text) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> environment() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PATH", "/usr/bin:/bin");
        all.put("HOME", directory.toString());
        all.put("USER", System.getProperty("user.name"));
        all.put("LANG", "C.UTF-8");
        all.put("JAVA_HOME", System.getProperty("java.home"));
        return all;
    }

    LaunchPaths paths() {
        return LaunchPaths.of(environment(), Optional.of(distribution.toString()), directory);
    }

    EngineLauncher launcher() {
        return new EngineLauncher(paths(), environment());
    }

    /** A configuration of one's own whose engine listens at this port. */
    Path personal(int port, String more) {
        return write(".config/steward/supervisord.conf", """
                [inet_http_server]
                port=127.0.0.1:%d
                %s
                [rpcinterface:supervisor]
                supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
                [supervisord]
                """.formatted(port, more));
    }
}

package org.steward.desktop.servers.keyring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.steward.peer.Await;

/** A session bus of its own, with or without GNOME's keyring on it. Nobody else's keyring is touched. */
public final class PrivateBus implements AutoCloseable {

    private static final Path BUS = Path.of("/usr/bin/dbus-daemon");
    private static final Path KEYRING = Path.of("/usr/bin/gnome-keyring-daemon");

    private final Path home;
    private final Process bus;
    private final String address;
    private Process keyring;

    /** A bus; the test is skipped where Debian's package is missing. */
    public PrivateBus(Path home) throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(BUS), BUS + " is not installed (apt-get install dbus)");
        this.home = home;
        // No service directories: what is not started here is not there.
        Path config = Files.writeString(home.resolve("bus.conf"), """
                <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
                 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
                <busconfig><type>session</type><listen>unix:path=%s/bus</listen><auth>EXTERNAL</auth>
                <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
                <allow own="*"/></policy></busconfig>
                """.formatted(home));
        bus = new ProcessBuilder(BUS.toString(), "--config-file=" + config, "--nofork", "--print-address")
                .redirectError(home.resolve("bus.err").toFile()).start();
        BufferedReader lines = bus.inputReader();
        address = lines.readLine();
    }

    /** Puts an unlocked keyring on it. */
    public PrivateBus withKeyring() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(KEYRING),
                KEYRING + " is not installed (apt-get install gnome-keyring)");
        ProcessBuilder builder = new ProcessBuilder(List.of(KEYRING.toString(), "--foreground", "--unlock",
                "--components=secrets")).redirectErrorStream(true).redirectOutput(home.resolve("keyring.log").toFile());
        builder.environment().put("DBUS_SESSION_BUS_ADDRESS", address);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_DATA_HOME", home.resolve("data").toString());
        builder.environment().put("XDG_RUNTIME_DIR", home.toString());
        keyring = builder.start();
        try (Writer in = keyring.outputWriter(StandardCharsets.UTF_8)) {
            in.write("master");
        }
        Await.until("the keyring is on the bus", new SecretService(java.util.Optional.of(address))::isAvailable);
        return this;
    }

    /** Its address. */
    public String address() {
        return address;
    }

    /** Returns once both have ended: until then they write and take away files of theirs. */
    @Override
    public void close() {
        if (keyring != null) {
            end(keyring);
        }
        end(bus);
    }

    private static void end(Process process) {
        process.destroy();
        Await.until("the end of process " + process.pid(), () -> !process.isAlive());
    }
}

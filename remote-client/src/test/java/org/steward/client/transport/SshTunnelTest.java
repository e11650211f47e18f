package org.steward.client.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SshTunnelTest {

    private static Set<Path> directories() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("steward-ssh"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void whereThereIsNoSshNoDirectoryIsLeft() throws Exception {
        Endpoint.Ssh endpoint = new Endpoint.Ssh("h", 0, "/s.sock");
        Set<Path> before = directories();
        assertEquals(FailureLayer.SSH, assertThrows(TransportException.class, () -> SshTunnel.start(endpoint,
                TransportOptions.defaults().withSsh("/nonexistent/ssh"))).layer());
        Set<Path> left = new HashSet<>(directories());
        left.removeAll(before);
        // Tunnels of other programs go sooner or later.
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            left.retainAll(directories());
        }
        assertEquals(Set.of(), left);
    }
}

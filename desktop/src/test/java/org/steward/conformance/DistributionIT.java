package org.steward.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steward.peer.Command;
import org.steward.peer.Outcome;
import org.steward.peer.Server;

class DistributionIT {

    /** In a build our own server is never absent: otherwise all its cases would be skipped in silence. */
    @Test
    void theBuildHasAssembledTheDaemon() {
        assumeTrue(System.getProperty("steward.home") != null, "not started by the build");
        assertEquals(Optional.empty(), Server.STEWARDD.absence());
        Outcome version = Command.run(Path.of("/tmp"), Server.STEWARDD.command(List.of("--version")));
        assertEquals(0, version.exit(), version.err());
        assertTrue(version.out().matches("\\d+\\.\\d+\\.\\d+\n"), version.out());
    }
}

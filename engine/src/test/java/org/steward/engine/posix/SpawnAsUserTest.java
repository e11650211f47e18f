package org.steward.engine.posix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.Account;

/** The user switch of a child, which only root can make. */
class SpawnAsUserTest {
    private static final int UID = 65534;
    private static final int GID = 65533;

    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();
    private Children child;

    @BeforeEach
    void needRoot() {
        assumeTrue(posix.getuid() == 0, "only root can become another user");
        child = new Children(posix, directory.resolve("output")).identity(UID, GID, 100, 65533);
    }

    private static List<String> ownIdentity() throws IOException {
        return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                .filter(line -> line.startsWith("Uid:") || line.startsWith("Gid:") || line.startsWith("Groups:")
                        || line.startsWith("CapEff:"))
                .toList();
    }

    @Test
    void everyIdOfTheChildIsTheUsers() throws IOException {
        assertEquals("""
                Uid:\t65534\t65534\t65534\t65534
                Gid:\t65533\t65533\t65533\t65533""", child.of("grep -E '^[UG]id' /proc/self/status"));
    }

    @Test
    void theChildHasTheUsersGroups() throws IOException {
        assertEquals("Groups:\t100 65533", child.of("grep ^Groups /proc/self/status"));
    }

    @Test
    void theChildHasNoCapabilityLeft() throws IOException {
        assertEquals("""
                CapInh:\t0000000000000000
                CapPrm:\t0000000000000000
                CapEff:\t0000000000000000
                CapAmb:\t0000000000000000""", child.of("grep -E '^Cap(Inh|Prm|Eff|Amb)' /proc/self/status"));
    }

    @Test
    void theChildCannotBecomeRootAgain() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "/usr/bin/python3 is not installed");
        String answer = child.of("/usr/bin/python3 -c 'import os; os.setuid(0)' 2>&1 | tail -1");
        assertEquals("PermissionError: [Errno 1] Operation not permitted", answer);
    }

    @Test
    void ourOwnIdentityIsAsBefore() throws IOException {
        List<String> before = ownIdentity();
        child.of("true");
        assertEquals(before, ownIdentity());
    }

    @Test
    void ourOwnIdentityIsAsBeforeAfterAFailure() throws IOException {
        List<String> before = ownIdentity();
        assertThrows(PosixException.class, () -> child.spawn("/no/such", "x"));
        assertEquals(before, ownIdentity());
    }

    @Test
    void theExecutableMustBeTheUsersToRun() throws IOException {
        Path tool = Files.writeString(directory.resolve("tool"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        assertEquals(
                "EACCES", assertThrows(PosixException.class, () -> child.spawn(tool.toString(), "x")).errnoName());
    }

    @Test
    void theDirectoryMustBeTheUsersToEnter() throws IOException {
        Path closed = Files.createDirectory(directory.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        child.directory(closed.toString());
        assertEquals("EACCES", assertThrows(PosixException.class, () -> child.spawn("/bin/sh", "sh")).errnoName());
    }

    @Test
    void nobodyIsKnownWithItsGroups() {
        Account nobody = new NativeAccounts(posix).byName("nobody").orElseThrow();
        assertEquals(65534, nobody.uid());
        assertEquals(nobody.gid(), posix.groupsOf("nobody", nobody.gid())[0]);
    }
}

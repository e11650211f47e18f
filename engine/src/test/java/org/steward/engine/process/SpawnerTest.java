package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.Account;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;

/** Children as the program's keys describe them, and what they say when they cannot be started. */
class SpawnerTest {
    private static final Account NOBODY = new Account("nobody", 65534, 65534, "/nonexistent");

    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();

    private static byte[] entry(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String outputOf(Programs program) throws Exception {
        return outputOf(posix, program);
    }

    /** What a child prints, followed by its exit status. */
    private String outputOf(Posix system, Programs program) throws Exception {
        List<byte[]> inherited = List.of(entry("PATH=/usr/bin:/bin"), entry("LATIN=caf\u00e9"));
        Spawner spawner = new Spawner(system, inherited, Optional.of("http://localhost:1"));
        Path output = directory.resolve("output");
        int fd = posix.open(output.toString(), Posix.O_RDWR | Posix.O_CREAT | Posix.O_TRUNC, 0600);
        try {
            int pid = spawner.spawn(
                    spawner.find(program.build()), program.build(), "group", new Spawner.Descriptors(fd, fd, fd));
            long ended = posix.waitAny();
            assertEquals(pid, (int) ended);
            return new String(Files.readAllBytes(output), StandardCharsets.ISO_8859_1)
                    + WaitStatus.of((int) (ended >>> 32)).text();
        } finally {
            posix.close(fd);
        }
    }

    private static String notSpawned(String reason) {
        return "supervisor: " + reason + "\nsupervisor: child process was not spawned\nexit status 127";
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private void needRoot() {
        assumeTrue(posix.getuid() == 0, "only root can become another user");
    }

    // ---- environment

    @Test
    void aChildKnowsItsNameItsGroupAndTheServer() throws Exception {
        String printed = outputOf(Programs.program("cat").command("env"));
        assertTrue(printed.contains("SUPERVISOR_ENABLED=1\n"), printed);
        assertTrue(printed.contains("SUPERVISOR_PROCESS_NAME=cat\n"), printed);
        assertTrue(printed.contains("SUPERVISOR_GROUP_NAME=group\n"), printed);
        assertTrue(printed.contains("SUPERVISOR_SERVER_URL=http://localhost:1\n"), printed);
    }

    @Test
    void inheritedValuesInAnyEncodingArriveUnharmed() throws Exception {
        assertTrue(outputOf(Programs.program("cat").command("env")).contains("LATIN=caf\u00e9\n"));
    }

    @Test
    void theConfiguredEnvironmentGoesOverEverything() throws Exception {
        Programs program = Programs.program("cat").command("/usr/bin/env")
                .environment("PATH", "/mine").environment("SUPERVISOR_ENABLED", "no");
        String printed = outputOf(program);
        assertTrue(printed.contains("PATH=/mine\n") && printed.contains("SUPERVISOR_ENABLED=no\n"), printed);
        assertEquals(printed.indexOf("PATH="), printed.lastIndexOf("PATH="));
    }

    // ---- user, directory, umask

    @Test
    void aProgramRunsAsItsUser() throws Exception {
        needRoot();
        assertEquals("65534 65534\nexit status 0",
                outputOf(Programs.shell("x", "echo $(id -u) $(id -g)").user(NOBODY)));
    }

    @Test
    void ourOwnUserIsNoSwitch() throws Exception {
        Account self = new Account("self", posix.getuid(), 12345, "/");
        Programs program = Programs.program("x").command("id");
        assertEquals(outputOf(program), outputOf(program.user(self)));
    }

    @Test
    void directoryAndUmaskAreTheProgramsOwn() throws Exception {
        Programs program = Programs.shell("x", "pwd -P; umask").directory(directory).umask(077);
        assertEquals(directory.toRealPath() + "\n0077\nexit status 0", outputOf(program));
    }

    // ---- failures that supervisord's child would report

    @Test
    void aMissingDirectoryIsReported() throws Exception {
        assertEquals(
                notSpawned("couldn't chdir to /no/such: ENOENT"),
                outputOf(Programs.program("x").directory(Path.of("/no/such"))));
    }

    @Test
    void aDirectoryThatIsClosedToTheUserIsReported() throws Exception {
        needRoot();
        Path closed = Files.createDirectory(directory.resolve("closed"));
        mode(closed, "rwx------");
        assertEquals(
                notSpawned("couldn't chdir to " + closed + ": EACCES"),
                outputOf(Programs.program("x").directory(closed).user(NOBODY)));
    }

    @Test
    void aFileThatIsNoProgramIsReported() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "no program");
        mode(file, "rwxr-xr-x");
        assertEquals(
                notSpawned("couldn't exec " + file + ": ENOEXEC"),
                outputOf(Programs.program("x").command(file + " a").directory(directory)));
    }

    @Test
    void anExecutableThatIsClosedToTheUserIsReported() throws Exception {
        needRoot();
        Path file = Files.writeString(directory.resolve("file"), "#!/bin/sh\n");
        mode(file, "rwx------");
        mode(directory, "rwxr-xr-x");
        assertEquals(
                notSpawned("couldn't exec " + file + ": EACCES"),
                outputOf(Programs.program("x").command(file.toString()).user(NOBODY)));
    }

    @Test
    void withoutPrivilegeAnotherUserIsReported() throws Exception {
        Posix unprivileged = (Posix) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Posix.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getuid")) {
                        return 1000;
                    }
                    try {
                        return method.invoke(posix, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        assertEquals(
                notSpawned("couldn't setuid to 65534: Can't drop privilege as nonroot user"),
                outputOf(unprivileged, Programs.program("x").user(NOBODY)));
    }
}

package org.steward.engine.posix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a child is born with. */
class SpawnTest {
    @TempDir
    Path directory;

    private final Posix posix = new NativePosix();
    private Children child;

    @BeforeEach
    void prepare() {
        child = new Children(posix, directory.resolve("output"));
    }

    private static String ownStatus(String key) throws IOException {
        return Files.readAllLines(Path.of("/proc/thread-self/status")).stream()
                .filter(line -> line.startsWith(key + ":")).findFirst().orElseThrow()
                .substring(key.length() + 1).strip();
    }

    // ---- descriptors

    @Test
    void aChildHasItsThreeDescriptorsAndNoOther() throws IOException {
        assertEquals("0\n1\n2", child.of("ls /proc/$$/fd; :"));
    }

    @Test
    void descriptorsWithoutCloseOnExecStayBehindToo() throws IOException {
        int first = posix.open("/dev/null", Posix.O_RDONLY, 0);
        for (int fd = 300; fd < 500; fd++) {
            // dup2 makes a descriptor without close-on-exec.
            posix.dup2(first, fd);
        }
        try {
            assertEquals("0\n1\n2", child.of("ls /proc/$$/fd; :"));
        } finally {
            posix.close(first);
            for (int fd = 300; fd < 500; fd++) {
                posix.close(fd);
            }
        }
    }

    // ---- signals and process group

    @Test
    void aChildBlocksAndIgnoresNoSignal() throws IOException {
        assertEquals(
                "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000",
                child.of("grep -E '^Sig(Blk|Ign)' /proc/self/status"));
    }

    @Test
    void aChildLeadsAProcessGroupInTheSessionOfItsParent() throws IOException {
        String[] ids = child.of("cut -d' ' -f1,5,6 /proc/$$/stat").split(" ");
        assertEquals(ids[0], ids[1]);
        String own = Files.readString(Path.of("/proc/self/stat"));
        assertEquals(own.substring(own.lastIndexOf(')') + 2).split(" ")[3], ids[2]);
    }

    @Test
    void theBackgroundStageLeadsASession() throws IOException {
        String[] ids = child.newSession().of("cut -d' ' -f1,5,6 /proc/$$/stat").split(" ");
        assertEquals(ids[0], ids[1]);
        assertEquals(ids[0], ids[2]);
    }

    // ---- directory, umask, environment, words

    @Test
    void aChildStartsInItsDirectory() throws IOException {
        assertEquals(directory.toRealPath().toString(), child.directory(directory.toString()).of("pwd -P"));
    }

    @Test
    void aRelativeExecutableIsFoundInTheDirectory() throws IOException {
        Path tool = Files.writeString(directory.resolve("tool"), "#!/bin/sh\nexit 7\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        int pid = child.directory(directory.toString()).spawn("./tool", "tool");
        long ended = posix.waitAny();
        assertEquals(pid, (int) ended);
        assertEquals(7 << 8, (int) (ended >>> 32));
    }

    @Test
    void theUmaskIsTheChildsOnly() throws IOException {
        String before = ownStatus("Umask");
        assertEquals("0027", child.umask(027).of("umask"));
        assertEquals(before, ownStatus("Umask"));
    }

    @Test
    void withoutAnUmaskOursIsInherited() throws IOException {
        assertEquals(ownStatus("Umask"), child.of("umask"));
    }

    @Test
    void theEnvironmentArrivesByteForByte() throws IOException {
        byte[] latin = "NAME=caf\u00e9 \u0001".getBytes(StandardCharsets.ISO_8859_1);
        byte[] printed = child.environment(List.of(latin)).bytesOf("exec /bin/cat /proc/self/environ");
        String all = new String(printed, StandardCharsets.ISO_8859_1);
        assertArrayEquals(latin, all.substring(0, all.indexOf('\0')).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theChildGetsNothingOfOurEnvironment() throws IOException {
        List<byte[]> one = List.of("ONLY=1".getBytes(StandardCharsets.US_ASCII));
        int pid = child.environment(one).spawn("/usr/bin/env", "env");
        assertEquals(pid, (int) posix.waitAny());
        assertEquals("ONLY=1\n", Files.readString(directory.resolve("output")));
    }

    @Test
    void wordsArriveAsTheyAre() throws IOException {
        int pid = child.spawn("/usr/bin/printf", "printf", "[%s]", "", "a b", "é'\"\n");
        assertEquals(pid, (int) posix.waitAny());
        assertEquals("[][a b][é'\"\n]", Files.readString(directory.resolve("output")));
    }

    @Test
    void aVeryLongCommandAndEnvironmentArrive() throws IOException {
        byte[] entry = ("LONG=" + "x".repeat(100_000)).getBytes(StandardCharsets.US_ASCII);
        assertEquals("100000", child.environment(List.of(entry)).of("echo ${#LONG} " + "#".repeat(100_000)));
    }

    // ---- errors

    @Test
    void aMissingExecutableIsAnError() {
        assertEquals(Errno.ENOENT, assertThrows(PosixException.class, () -> child.spawn("/no/such", "x")).errno());
    }

    @Test
    void aFileThatIsNotExecutableIsAnError() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertEquals(
                "EACCES", assertThrows(PosixException.class, () -> child.spawn(file.toString(), "x")).errnoName());
    }

    @Test
    void aFileThatIsNoProgramIsAnError() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no program");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals(
                "ENOEXEC", assertThrows(PosixException.class, () -> child.spawn(file.toString(), "x")).errnoName());
    }

    @Test
    void aMissingDirectoryIsAnError() {
        child.directory("/no/such");
        assertEquals(
                Errno.ENOENT, assertThrows(PosixException.class, () -> child.spawn("/bin/sh", "sh")).errno());
    }

    @Test
    void aFailedSpawnLeavesNoChildBehind() {
        assertThrows(PosixException.class, () -> child.spawn("/no/such", "x"));
        assertEquals(-10, posix.reap());
    }
}

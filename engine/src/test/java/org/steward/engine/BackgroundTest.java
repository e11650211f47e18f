package org.steward.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.posix.NativePosix;

/** The first process's side, with shell scripts for a launcher. */
class BackgroundTest {
    @TempDir
    Path directory;

    private final NativePosix posix = new NativePosix();

    private int start(String script, String... arguments) throws IOException {
        Path launcher = Files.writeString(directory.resolve("launcher"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Background.start(posix, launcher.toString(), arguments);
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said")).strip();
    }

    @Test
    void theFirstProcessSucceedsOnceTheSecondSaysItIsUp() throws IOException {
        assertEquals(0, start("printf + >&0; exec 0>&-; exit 5"));
        posix.waitAny();
    }

    @Test
    void theFirstProcessPassesOnAnExitStatus() throws IOException {
        assertEquals(3, start("exit 3"));
    }

    @Test
    void leavingWithoutAWordIsAFailureEvenWithStatusZero() throws IOException {
        assertEquals(1, start("exit 0"));
    }

    @Test
    void deathBySignalIsAFailure() throws IOException {
        assertEquals(1, start("kill -9 $$"));
    }

    @Test
    void theSecondProcessIsMarkedAndHasTheArguments() throws IOException {
        start("echo \"$" + Background.MARK + " $*\" > " + directory.resolve("said") + "; exit 1", "-c", "a b");
        assertEquals("1 -c a b", said());
    }

    @Test
    void theSecondProcessLeadsItsOwnSession() throws IOException {
        start("cut -d' ' -f6 /proc/$$/stat > " + directory.resolve("said")
                + "; echo $$ >> " + directory.resolve("said") + "; exit 1");
        assertEquals(1, said().lines().distinct().count());
    }
}

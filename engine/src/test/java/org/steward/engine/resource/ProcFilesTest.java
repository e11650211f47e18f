package org.steward.engine.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFilesTest {
    @TempDir
    private Path directory;

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private ProcFiles files() {
        return new ProcFiles(directory.toString(), directory.resolve("online").toString());
    }

    @Test
    void thisMachineHasThisProcess() throws Exception {
        ProcFiles files = new ProcFiles();
        int own = (int) ProcessHandle.current().pid();
        assertTrue(files.processes().stats().stream().anyMatch(stat -> stat.pid() == own && stat.pages() > 0));
        assertTrue(files.cpus() >= 1);
        assertTrue(files.memory() > 1 << 20);
    }

    @Test
    void thePageSizeFollowsFromTwoWordsForOneSize() throws Exception {
        write("self/statm", "1000 10 5 1 0 100 0\n");
        write("self/status", "Name:\tx\nVmPeak:\t   70000 kB\nVmSize:\t   64000 kB\n");
        assertEquals(65_536, files().processes().pageSize());
        write("self/status", "Name:\tx\n");
        assertEquals(4096, files().processes().pageSize());
    }

    @Test
    void processorsAreCountedFromRanges() {
        assertEquals(2, ProcFiles.count("0-1"));
        assertEquals(6, ProcFiles.count("0-3,6,8"));
        assertEquals(1, ProcFiles.count("0"));
        assertEquals(0, ProcFiles.count("a-b"));
    }

    @Test
    void withoutProcThereIsAMessageWithTheRemedy() {
        ProcFiles none = new ProcFiles(directory + "/none", "");
        assertTrue(assertThrows(IOException.class, none::processes).getMessage().contains("mount proc"));
    }
}

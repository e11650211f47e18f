package org.steward.engine.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.posix.NativePosix;

class CommandLookupTest {
    @TempDir
    Path directory;

    private CommandLookup lookup;

    @BeforeEach
    void lookInTwoDirectories() throws IOException {
        Files.createDirectories(directory.resolve("one"));
        Files.createDirectories(directory.resolve("two"));
        lookup = new CommandLookup(new NativePosix(), directory + "/one:" + directory + "/two");
    }

    private String file(String name, String mode) throws IOException {
        Path file = Files.createFile(directory.resolve(name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file.toString();
    }

    private String found(String command) throws CommandException {
        return lookup.find(Programs.program("x").command(command).build()).file();
    }

    private CommandException refused(String command) {
        return assertThrows(CommandException.class, () -> found(command));
    }

    @Test
    void aBareWordIsSearchedInPath() throws Exception {
        String two = file("two/tool", "rwxr-xr-x");
        assertEquals(two, found("tool --flag"));
    }

    @Test
    void theFirstDirectoryOfPathWins() throws Exception {
        String one = file("one/tool", "rwxr-xr-x");
        file("two/tool", "rwxr-xr-x");
        assertEquals(one, found("tool"));
    }

    @Test
    void aFileThatIsNotExecutableIsPassedOver() throws Exception {
        file("one/tool", "rw-r--r--");
        String two = file("two/tool", "rwxr-xr-x");
        assertEquals(two, found("tool"));
    }

    @Test
    void aDirectoryOfThatNameIsPassedOver() throws Exception {
        Files.createDirectory(directory.resolve("one/tool"));
        String two = file("two/tool", "rwxr-xr-x");
        assertEquals(two, found("tool"));
    }

    @Test
    void theOnlyFileInPathIsNamedWhenItIsNotExecutable() throws Exception {
        String one = file("one/tool", "rw-r--r--");
        CommandException e = refused("tool");
        assertEquals("command at '" + one + "' is not executable", e.getMessage());
        assertEquals(CommandException.Kind.NOT_EXECUTABLE, e.kind());
    }

    @Test
    void thePathOfTheProgramGoesBeforeTheDaemons() throws Exception {
        file("one/tool", "rwxr-xr-x");
        String two = file("two/tool", "rwxr-xr-x");
        Programs program = Programs.program("x").command("tool").environment("PATH", directory + "/two");
        assertEquals(two, lookup.find(program.build()).file());
    }

    @Test
    void withoutAnyPathTheUsualDirectoriesAreSearched() throws Exception {
        CommandLookup noPath = new CommandLookup(new NativePosix(), "");
        assertEquals("/bin/sh", noPath.find(Programs.program("x").command("sh").build()).file());
    }

    @Test
    void aRelativeCommandIsLookedForInTheProgramsDirectory() throws Exception {
        file("one/tool", "rwxr-xr-x");
        Programs program = Programs.program("x").command("./one/tool").directory(directory);
        assertEquals("./one/tool", lookup.find(program.build()).file());
    }

    @Test
    void theWordsOfTheCommandAreKept() throws Exception {
        Programs program = Programs.program("x").command("/bin/sh -c 'a b' \"\"");
        assertEquals(List.of("/bin/sh", "-c", "a b", ""), lookup.find(program.build()).argv());
    }

    @Test
    void anUnknownWordIsNotFound() {
        CommandException e = refused("no-such-tool");
        assertEquals("can't find command 'no-such-tool'", e.getMessage());
        assertEquals(CommandException.Kind.NOT_FOUND, e.kind());
    }

    @Test
    void aMissingFileIsNotFound() {
        CommandException e = refused("/no/such/tool x");
        assertEquals("can't find command '/no/such/tool'", e.getMessage());
        assertEquals(CommandException.Kind.NOT_FOUND, e.kind());
    }

    @Test
    void aDirectoryIsNotACommand() {
        CommandException e = refused(directory + "/one");
        assertEquals("command at '" + directory + "/one' is a directory", e.getMessage());
        assertEquals(CommandException.Kind.NOT_EXECUTABLE, e.kind());
    }

    @Test
    void anEmptyCommandIsRefused() {
        CommandException e = refused("  ");
        assertEquals("command is empty", e.getMessage());
        assertEquals(CommandException.Kind.NOT_EXECUTABLE, e.kind());
    }
}

package org.steward.desktop.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;

/**
 * Accounts as far as {@code /etc/passwd} and {@code /etc/group} know them. Enough to read where an engine listens; what
 * a directory service knows beyond them, the engine itself looks up.
 */
final class LocalAccounts implements Accounts {

    @Override
    public Optional<Account> byName(String name) {
        return account(fields -> fields[0].equals(name));
    }

    @Override
    public Optional<Account> byUid(int uid) {
        return account(fields -> fields[2].equals(Integer.toString(uid)));
    }

    private static Optional<Account> account(Predicate<String[]> wanted) {
        return line("/etc/passwd", 6, wanted).map(fields ->
                new Account(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[5]));
    }

    @Override
    public OptionalInt groupId(String groupName) {
        return line("/etc/group", 3, fields -> fields[0].equals(groupName))
                .map(fields -> OptionalInt.of(Integer.parseInt(fields[2]))).orElse(OptionalInt.empty());
    }

    private static Optional<String[]> line(String file, int fieldCount, Predicate<String[]> wanted) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.map(line -> line.split(":", -1)).filter(fields -> fields.length >= fieldCount)
                    .filter(wanted).findFirst();
        } catch (IOException | java.io.UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public int effectiveUid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }
}

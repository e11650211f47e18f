package org.steward.engine.config.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;

/** The accounts of this machine, from the two files they are usually in. */
public final class TestAccounts implements Accounts {
    private final List<String[]> users = table("/etc/passwd");
    private final List<String[]> groups = table("/etc/group");

    private static List<String[]> table(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.map(line -> line.split(":", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Account account(String[] fields) {
        return new Account(fields[0], Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[5]);
    }

    @Override
    public Optional<Account> byName(String name) {
        return users.stream().filter(u -> u[0].equals(name)).findFirst().map(TestAccounts::account);
    }

    @Override
    public Optional<Account> byUid(int uid) {
        return users.stream().filter(u -> u[2].equals("" + uid)).findFirst().map(TestAccounts::account);
    }

    @Override
    public OptionalInt groupId(String name) {
        return groups.stream().filter(g -> g[0].equals(name)).mapToInt(g -> Integer.parseInt(g[2])).findFirst();
    }

    @Override
    public boolean hasGroup(int gid) {
        return groups.stream().anyMatch(g -> g[2].equals("" + gid));
    }

    @Override
    public int effectiveUid() {
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

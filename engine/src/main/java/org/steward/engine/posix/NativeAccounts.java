package org.steward.engine.posix;

import java.util.Optional;
import java.util.OptionalInt;
import jnr.posix.Group;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;
import jnr.posix.Passwd;
import org.steward.engine.config.Account;
import org.steward.engine.config.Accounts;

/**
 * The user and group databases through jnr-posix, so whatever the name service switch is set to.
 *
 * <p>jnr-posix is loaded at the first look-up: most configurations name no account, and it takes a tenth of a second
 * and 28 MB.
 */
public final class NativeAccounts implements Accounts {
    private final Posix posix;
    private Optional<POSIX> loaded = Optional.empty();

    public NativeAccounts(Posix posix) {
        this.posix = posix;
    }

    private POSIX databases() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(POSIXFactory.getNativePOSIX());
        }
        return loaded.get();
    }

    private static Optional<Account> account(Passwd entry) {
        return entry == null
                ? Optional.empty()
                : Optional.of(new Account(
                        entry.getLoginName(), (int) entry.getUID(), (int) entry.getGID(), entry.getHome()));
    }

    @Override
    public synchronized Optional<Account> byName(String name) {
        return account(databases().getpwnam(name));
    }

    @Override
    public synchronized Optional<Account> byUid(int uid) {
        return account(databases().getpwuid(uid));
    }

    @Override
    public synchronized OptionalInt groupId(String groupName) {
        Group group = databases().getgrnam(groupName);
        return group == null ? OptionalInt.empty() : OptionalInt.of((int) group.getGID());
    }

    @Override
    public synchronized boolean hasGroup(int gid) {
        return databases().getgrgid(gid) != null;
    }

    @Override
    public int effectiveUid() {
        return posix.geteuid();
    }
}

package org.steward.desktop.servers.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.steward.client.transport.Credentials;
import org.steward.desktop.fx.Background;
import org.steward.desktop.servers.Fleet;
import org.steward.desktop.servers.Phrase;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.desktop.servers.ServerProfile.PasswordSource;
import org.steward.desktop.servers.keyring.Secret;

/**
 * The remote servers of the window, as servers.toml has them: follows the file, opens its servers into the fleet, and
 * makes the person's changes. JavaFX thread; what blocks is done in the background.
 */
public final class ServerBook implements AutoCloseable {

    private static final Duration SETTLE = Duration.ofMillis(100);
    private static final Duration LAST_CHORES = Duration.ofSeconds(2);

    private final ServersFile file;
    private final Fleet fleet;
    private final Background background;
    private final KeyringChores keyring;
    private final Openings openings;
    private final ObservableList<ServerEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<ServerEntry> view = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<Optional<Phrase>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private Optional<FileWatch> watch = Optional.empty();
    private int changing;
    private int changes;
    private boolean isOutdated;
    private boolean isFollowing;
    private boolean isClosed;
    private final List<Future<?>> forgetting = new ArrayList<>();

    /** Nothing is read before {@link #load}. */
    public ServerBook(ServersFile file, ServerOpener opener, Fleet fleet, Background background) {
        this.file = file;
        this.fleet = fleet;
        this.background = background;
        this.keyring = new KeyringChores(opener.passwords().keyring());
        this.openings = new Openings(opener, fleet, background, this::arrange);
        opener.settings().settingsProperty().addListener((property, old, now) -> {
            if (!old.pollInterval().equals(now.pollInterval())) {
                entries.forEach(openings::followPollInterval);
            }
        });
    }

    /** The servers, in the order of the file. */
    public ObservableList<ServerEntry> entries() {
        return view;
    }

    /** Why the file cannot be used; what was read before stays. */
    public ReadOnlyObjectProperty<Optional<Phrase>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The file. */
    public ServersFile file() {
        return file;
    }

    /** The environment of this program, in which passwords are looked up. */
    public Map<String, String> environment() {
        return openings.opener().passwords().environment();
    }

    /** Whether there is a keyring; blocks. */
    public boolean hasKeyring() {
        return openings.opener().passwords().keyring().isAvailable();
    }

    /** Reads the file, opens its servers, and follows the file from now on. */
    public void load() {
        if (isFollowing) {
            reload();
            return;
        }
        isFollowing = true;
        // First the watch, so that nothing written after the first reading is missed.
        background.run(() -> FileWatch.of(file.path(), this::fileChanged), found -> {
            if (isClosed) {
                found.close();
            } else {
                watch = Optional.of(found);
                reload();
            }
        }, e -> {
            // Without it the file is read when the window starts and when something is changed here.
            isFollowing = false;
            reload();
        });
    }

    /** An editor may empty the file before it writes it: what it says is read a moment after it has changed. */
    private void fileChanged() {
        CompletableFuture.delayedExecutor(SETTLE.toMillis(), TimeUnit.MILLISECONDS, background.fx())
                .execute(this::reload);
    }

    /** Reads the file again, as soon as no change of one's own is under way. */
    public void reload() {
        if (changing > 0) {
            isOutdated = true;
            return;
        }
        int before = changes;
        run(file::read, kept -> {
            // What was read around a change of one's own may be from before it or from in between.
            if (changes == before) {
                apply(kept);
            } else {
                reload();
            }
        }, message -> problem.set(Optional.of(message)));
    }

    /**
     * Adds a server, or changes one.
     *
     * @param old the one to change; empty to add
     * @param password a new password, to be put where the profile says
     * @param failed gets a message when nothing was changed
     */
    public void save(Optional<ServerEntry> old, ServerProfile now, Optional<Secret> password,
            Consumer<ServerEntry> done, Consumer<Phrase> failed) {
        Optional<ServerProfile> before = old.map(ServerEntry::profile);
        change(() -> {
            keyring.before(before, now, password);
            List<Kept> kept = before.isPresent() ? file.replace(before.get(), now) : file.add(now);
            if (before.isEmpty() || !isShared(kept, before.get())) {
                keyring.after(before, now);
            }
            return kept;
        }, kept -> {
            old.ifPresent(entry -> openings.update(entry, new Kept(now, Optional.empty()), password));
            apply(kept);
            entry(now.name()).ifPresent(entry -> {
                if (old.isEmpty() && password.isPresent()) {
                    openings.reopen(entry, password);
                }
                done.accept(entry);
            });
        }, failed);
    }

    /** Adds several at once, each with its password if there is one. */
    public void addAll(List<ServerProfile> profiles, List<Optional<Secret>> passwords, Runnable done,
            Consumer<Phrase> failed) {
        change(() -> {
            for (int i = 0; i < profiles.size(); i++) {
                keyring.before(Optional.empty(), profiles.get(i), passwords.get(i));
            }
            return file.addAll(profiles);
        }, kept -> {
            apply(kept);
            for (int i = 0; i < profiles.size(); i++) {
                Optional<Secret> password = passwords.get(i);
                entry(profiles.get(i).name()).filter(e -> password.isPresent())
                        .ifPresent(entry -> openings.reopen(entry, password));
            }
            done.run();
        }, failed);
    }

    /** Takes a server out; the answer puts it back. */
    public void remove(ServerEntry entry, Consumer<Removal> done, Consumer<Phrase> failed) {
        change(() -> file.remove(entry.profile().name()), removed -> {
            apply(removed.left());
            done.accept(new Removal(entry.profile(), entry.known(), removed));
        }, failed);
    }

    /** What {@link #remove} took out. */
    public record Removal(ServerProfile profile, Optional<Secret> known, ServersFile.Removed removed) {
    }

    /** Puts a server back as it was. */
    public void restore(Removal removal, Consumer<Phrase> failed) {
        change(() -> file.restore(removal.removed()), kept -> {
            apply(kept);
            entry(removal.profile().name()).filter(entry -> removal.known().isPresent())
                    .ifPresent(entry -> openings.reopen(entry, removal.known()));
        }, failed);
    }

    /** It will not be put back: its password leaves the keyring, unless another server has it too. */
    public void forget(Removal removal) {
        boolean isShared = entries.stream().map(ServerEntry::profile).anyMatch(other -> KeyringChores.uses(other)
                && other.url().equals(removal.profile().url())
                && other.username().equals(removal.profile().username()));
        if (!isShared && KeyringChores.uses(removal.profile())) {
            forgetting.removeIf(Future::isDone);
            forgetting.add(background.run(() -> {
                keyring.forget(removal.profile());
                return true;
            }, done -> { }, e -> { }));
        }
    }

    /** Moves a server to this place among the servers of the list. */
    public void move(ServerEntry entry, int index, Consumer<Phrase> failed) {
        change(() -> file.move(entry.profile().name(), index), this::apply, failed);
    }

    /** Takes the password the person gives now; with {@code keep} it goes to the keyring for the next time. */
    public void providePassword(ServerEntry entry, Secret password, boolean keep, Consumer<Phrase> failed) {
        if (keep) {
            save(Optional.of(entry), entry.profile().withPassword(new PasswordSource.Keyring()),
                    Optional.of(password), saved -> { }, failed);
        } else {
            openings.reopen(entry, Optional.of(password));
        }
    }

    /**
     * The credentials that a profile would be opened with, which need not have been saved. Blocks; from any thread.
     *
     * @param before what the server was before; its password is meant where none was typed
     */
    public Optional<Credentials> credentials(ServerProfile profile, Optional<ServerProfile> before,
            Optional<Secret> typed, Optional<ServerEntry> entry) {
        Passwords passwords = openings.opener().passwords();
        Optional<Secret> known = typed.or(() -> entry.flatMap(ServerEntry::known));
        Optional<Credentials> found = passwords.find(profile, known).credentials();
        if (found.isPresent() || profile.username().isEmpty() || before.isEmpty()) {
            return found;
        }
        return passwords.find(before.get(), known).credentials()
                .map(old -> new Credentials(profile.username().get(), old.password()));
    }

    /** Tries again now. */
    public void reconnect(ServerEntry entry) {
        if (entry.trouble().isPresent() || entry.server().isEmpty()) {
            openings.reopen(entry, entry.known());
        } else {
            entry.server().ifPresent(server -> server.connection().refresh());
        }
    }

    private Optional<ServerEntry> entry(String name) {
        return entries.stream().filter(entry -> entry.profile().name().equals(name)).findFirst();
    }

    private static boolean isShared(List<Kept> kept, ServerProfile old) {
        return kept.stream().map(Kept::profile).anyMatch(other -> KeyringChores.uses(other)
                && other.url().equals(old.url()) && other.username().equals(old.username()));
    }

    private void apply(List<Kept> kept) {
        problem.set(Optional.empty());
        List<String> names = kept.stream().map(each -> each.profile().name()).toList();
        for (ServerEntry entry : List.copyOf(entries)) {
            if (!names.contains(entry.profile().name())) {
                entries.remove(entry);
                openings.retire(entry);
            }
        }
        for (Kept each : kept) {
            Optional<ServerEntry> known = entry(each.profile().name());
            if (known.isPresent()) {
                openings.update(known.get(), each, Optional.empty());
            } else {
                ServerEntry fresh = new ServerEntry(each.profile());
                entries.add(fresh);
                openings.begin(fresh, each);
            }
        }
        Comparator<ServerEntry> order = Comparator.comparingInt(entry -> names.indexOf(entry.profile().name()));
        if (!entries.sorted(order).equals(entries)) {
            entries.sort(order);
        }
        arrange();
    }

    /** Those that are not of this list, which is the local engine, stay in front. */
    private void arrange() {
        List<Server> ours = entries.stream().flatMap(entry -> entry.server().stream()).toList();
        List<Server> order = new ArrayList<>(fleet.servers());
        order.removeAll(ours);
        order.addAll(ours);
        fleet.arrange(order);
    }

    /**
     * Changes the file. What the watch sees of it waits: it cannot tell a server that was renamed from one that was
     * taken out and another one.
     */
    private <T> void change(Callable<T> task, Consumer<T> done, Consumer<Phrase> failed) {
        changing++;
        changes++;
        run(task, result -> {
            changing--;
            done.accept(result);
            catchUp();
        }, message -> {
            changing--;
            failed.accept(message);
            catchUp();
        });
    }

    private void catchUp() {
        if (changing == 0 && isOutdated) {
            isOutdated = false;
            reload();
        }
    }

    private <T> void run(Callable<T> task, Consumer<T> done, Consumer<Phrase> failed) {
        background.run(task, done, e -> failed.accept(Phrase.of(e)));
    }

    /**
     * Gives up following the file; the servers are the fleet's to close. Waits a little for passwords that are being
     * taken out of the keyring, since nobody would do it later.
     */
    @Override
    public void close() {
        isClosed = true;
        watch.ifPresent(FileWatch::close);
        long end = System.nanoTime() + LAST_CHORES.toNanos();
        for (Future<?> chore : forgetting) {
            try {
                chore.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException | CancellationException e) {
                // It stays in the person's own keyring, where the desktop's tools show it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

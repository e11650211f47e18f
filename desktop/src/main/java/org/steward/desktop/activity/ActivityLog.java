package org.steward.desktop.activity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.steward.icons.Icon;

/** What is being done and what has happened since the window was opened, the newest first. JavaFX thread. */
public final class ActivityLog {

    /** How many entries are kept. */
    static final int MOST_ENTRIES = 500;
    /** How many items of entries are kept, all entries together. */
    static final int MOST_ITEMS = 20_000;
    /** What repeats within this time is one entry. */
    static final Duration REPEATS_WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Entry> history = FXCollections.observableArrayList();
    // Kept: such a view listens weakly, and those who listen to it would hear nothing once it is gone.
    private final ObservableList<Job> runningView = FXCollections.unmodifiableObservableList(running);
    private final ObservableList<Entry> historyView = FXCollections.unmodifiableObservableList(history);
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseenFailures");
    private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

    /** An empty log. */
    public ActivityLog(Clock clock) {
        this.clock = clock;
    }

    /** The clock that entries are dated by. */
    public Clock clock() {
        return clock;
    }

    /** What is being done, the oldest first. */
    public ObservableList<Job> running() {
        return runningView;
    }

    /** What has happened, the newest first. */
    public ObservableList<Entry> history() {
        return historyView;
    }

    /** How many failures there were since the person last looked. */
    public ReadOnlyIntegerProperty unseenFailuresProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** The person looks. */
    public void markSeen() {
        unseen.set(0);
    }

    /**
     * Calls the listener with each new entry and each hint, until it is unsubscribed; for an entry that repeats, only the
     * first time.
     */
    public Subscription onReport(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** An entry of now, for {@link #report}. */
    public Entry entry(Level level, Icon icon, String title) {
        return Entry.of(clock.instant(), level, icon, title);
    }

    /** Writes down what has happened, and tells it with a toast unless it is quiet. */
    public void report(Entry entry) {
        Optional<Entry> earlier = entry.repeatKey().flatMap(key -> earlier(key, entry));
        earlier.ifPresent(history::remove);
        history.addFirst(earlier.map(entry::after).orElse(entry));
        trim();
        if (entry.level() == Level.FAILED) {
            unseen.set(unseen.get() + 1);
        }
        if (earlier.isEmpty()) {
            listeners.forEach(listener -> listener.accept(entry));
        }
    }

    /** Tells something with a toast that is not worth writing down: what the person tried cannot be done now. */
    public void hint(Entry entry) {
        listeners.forEach(listener -> listener.accept(entry));
    }

    private Optional<Entry> earlier(String key, Entry entry) {
        return history.stream().filter(old -> old.repeatKey().filter(key::equals).isPresent())
                .filter(old -> Duration.between(old.when(), entry.when()).compareTo(REPEATS_WITHIN) < 0).findFirst();
    }

    /**
     * Says that something begins.
     *
     * @param title what is being done, in a line
     * @param subject what to, in a word or two
     * @param total to how many
     * @param cancel leaves undone what has not begun
     */
    public Job begin(Icon icon, String title, String subject, int total, Runnable cancel) {
        Job job = new Job(icon, title, subject, total, cancel);
        running.add(job);
        return job;
    }

    /** Says how it ended. */
    public void finish(Job job, Entry outcome) {
        running.remove(job);
        report(outcome);
    }

    /** Forgets what has happened. */
    public void clear() {
        history.clear();
        unseen.set(0);
    }

    private void trim() {
        int items = history.stream().mapToInt(entry -> entry.items().size()).sum();
        while (history.size() > MOST_ENTRIES || items > MOST_ITEMS && history.size() > 1) {
            items -= history.removeLast().items().size();
        }
    }
}

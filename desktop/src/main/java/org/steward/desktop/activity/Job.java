package org.steward.desktop.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.steward.icons.Icon;

/** Something that is being done to one or many, with its progress. JavaFX thread. */
public final class Job {

    private final Icon icon;
    private final String title;
    private final String subject;
    private final int total;
    private final Runnable cancel;
    private final List<ItemResult> results = new ArrayList<>();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper(this, "done");
    private final ReadOnlyIntegerWrapper progress = new ReadOnlyIntegerWrapper(this, "progress");
    private final ReadOnlyIntegerWrapper failed = new ReadOnlyIntegerWrapper(this, "failed");
    private final ReadOnlyBooleanWrapper cancelled = new ReadOnlyBooleanWrapper(this, "cancelled");

    Job(Icon icon, String title, String subject, int total, Runnable cancel) {
        this.icon = icon;
        this.title = title;
        this.subject = subject;
        this.total = total;
        this.cancel = cancel;
    }

    /** Its icon. */
    public Icon icon() {
        return icon;
    }

    /** What is being done, in a line. */
    public String title() {
        return title;
    }

    /** What it is done to, in a word or two: for narrow places. */
    public String subject() {
        return subject;
    }

    /** To how many; at least 1. */
    public int total() {
        return total;
    }

    /** For how many the outcome is known. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /**
     * How many are done as far as one can see: those whose outcome is known, and those that their server shows as wished
     * while it has not answered yet. Never goes back.
     */
    public ReadOnlyIntegerProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** For how many it failed. */
    public ReadOnlyIntegerProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Whether the person wants what has not begun left undone. */
    public ReadOnlyBooleanProperty cancelledProperty() {
        return cancelled.getReadOnlyProperty();
    }

    /** What became of those whose outcome is known. */
    public List<ItemResult> results() {
        return List.copyOf(results);
    }

    /** Leaves undone what has not begun. */
    public void cancel() {
        if (!cancelled.get()) {
            cancelled.set(true);
            cancel.run();
        }
    }

    /** More outcomes. */
    public void add(List<ItemResult> more) {
        results.addAll(more);
        failed.set(failed.get()
                + (int) more.stream().filter(item -> item.outcome() == ItemResult.Outcome.FAILED).count());
        done.set(results.size());
        saw(0);
    }

    /** So many of those without an outcome are as wished already. */
    public void saw(int unanswered) {
        progress.set(Math.max(progress.get(), Math.min(total, results.size() + unanswered)));
    }
}

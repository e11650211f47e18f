package org.steward.desktop.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steward.icons.Icon;

/**
 * Something that has happened. Immutable; begin with {@link #of}.
 *
 * @param when when, on this machine's clock
 * @param level how much it matters
 * @param icon its icon
 * @param title what happened, in a line
 * @param detail more about it, such as why and what to do; may be empty
 * @param server where, as people call the server; empty for the window itself
 * @param byPerson whether the person at this window did it; otherwise it happened by itself
 * @param items what became of each of several
 * @param offers what to do about it, the nearest at hand first
 * @param repeatKey entries of the same key soon after one another are one entry with a count
 * @param times how often it has happened
 * @param isQuiet whether it is written down only, without a toast
 */
public record Entry(Instant when, Level level, Icon icon, String title, String detail, Optional<String> server,
        boolean byPerson, List<ItemResult> items, List<Offer> offers, Optional<String> repeatKey, int times,
        boolean isQuiet) {

    public Entry {
        items = List.copyOf(items);
        offers = List.copyOf(offers);
    }

    /** Something that happened by itself, with nothing more to say. */
    public static Entry of(Instant when, Level level, Icon icon, String title) {
        return new Entry(when, level, icon, title, "", Optional.empty(), false, List.of(), List.of(),
                Optional.empty(), 1, false);
    }

    /** With more about it. */
    public Entry saying(String text) {
        return new Entry(when, level, icon, title, text, server, byPerson, items, offers, repeatKey, times, isQuiet);
    }

    /** On this server. */
    public Entry on(String name) {
        return new Entry(when, level, icon, title, detail, Optional.of(name), byPerson, items, offers, repeatKey, times,
                isQuiet);
    }

    /** Done by the person at this window. */
    public Entry done() {
        return new Entry(when, level, icon, title, detail, server, true, items, offers, repeatKey, times, isQuiet);
    }

    /** With what became of each. */
    public Entry with(List<ItemResult> results) {
        return new Entry(when, level, icon, title, detail, server, byPerson, results, offers, repeatKey, times, isQuiet);
    }

    /** With something to do about it. */
    public Entry offering(Offer something) {
        List<Offer> more = new ArrayList<>(offers);
        more.add(something);
        return new Entry(when, level, icon, title, detail, server, byPerson, items, more, repeatKey,
                times, isQuiet);
    }

    /** Counted together with others of this key. */
    public Entry repeating(String key) {
        return new Entry(when, level, icon, title, detail, server, byPerson, items, offers, Optional.of(key), times,
                isQuiet);
    }

    /** Without a toast. */
    public Entry quiet() {
        return new Entry(when, level, icon, title, detail, server, byPerson, items, offers, repeatKey, times, true);
    }

    /** The same once more than that other one. */
    Entry after(Entry other) {
        return new Entry(when, level, icon, title, detail, server, byPerson, items, offers, repeatKey,
                other.times() + 1, isQuiet);
    }

    /** How many of its items failed. */
    public long failures() {
        return items.stream().filter(item -> item.outcome() == ItemResult.Outcome.FAILED).count();
    }
}

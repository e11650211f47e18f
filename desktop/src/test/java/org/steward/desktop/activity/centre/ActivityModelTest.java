package org.steward.desktop.activity.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steward.desktop.activity.ActivityLog;
import org.steward.desktop.activity.Entry;
import org.steward.desktop.activity.ItemResult;
import org.steward.desktop.activity.ItemResult.Outcome;
import org.steward.desktop.activity.Level;
import org.steward.desktop.activity.centre.ActivityModel.Line;
import org.steward.desktop.text.Messages;
import org.steward.icons.Icon;

/** Which lines there are for what has happened. */
class ActivityModelTest {

    private final ActivityLog log = new ActivityLog(Clock.systemUTC());
    private final ActivityModel model = new ActivityModel(log);
    private final List<ItemResult> items = List.of(
            new ItemResult("box", "web", Outcome.DONE, "web was restarted."),
            new ItemResult("box", "mailer", Outcome.FAILED, "mailer was not started."),
            new ItemResult("box", "db", Outcome.CANCELLED, "db was left as it is."));

    @BeforeEach
    void fill() {
        log.report(log.entry(Level.GOOD, Icon.START, "Started api").on("db-1").done());
        log.report(log.entry(Level.FAILED, Icon.RESTART, "Restart 3 processes").on("box").done().with(items));
        log.report(log.entry(Level.WARNING, Icon.WARNING, "old-host does not answer").on("old-host"));
        model.shownProperty().set(true);
    }

    private List<String> lines() {
        return model.lines().stream().map(line -> switch (line) {
            case Line.Head head -> head.entry().title();
            case Line.Item item -> "  " + item.item().name();
        }).toList();
    }

    private Entry restart() {
        return log.history().get(1);
    }

    @Test
    void theNewestIsFirst() {
        assertEquals(List.of("old-host does not answer", "Restart 3 processes", "Started api"), lines());
    }

    @Test
    void anOpenEntryListsItsFailuresFirst() {
        model.toggle(restart());
        assertEquals(List.of("old-host does not answer", "Restart 3 processes", "  mailer", "  db", "  web",
                "Started api"), lines());
        model.toggle(restart());
        assertEquals(3, lines().size());
    }

    @Test
    void onlyProblemsAreWarningsAndFailures() {
        model.onlyProblemsProperty().set(true);
        assertEquals(List.of("old-host does not answer", "Restart 3 processes"), lines());
    }

    @Test
    void theFilterLooksIntoTitlesServersAndItems() {
        model.queryProperty().set(" MAILER ");
        assertEquals(List.of("Restart 3 processes"), lines());
        model.queryProperty().set("db-1");
        assertEquals(List.of("Started api"), lines());
        model.queryProperty().set("nothing of the kind");
        assertEquals(List.of(), lines());
    }

    @Test
    void aNewEntryChangesNoOtherLine() {
        model.toggle(restart());
        List<String> changes = new ArrayList<>();
        model.lines().addListener((ListChangeListener<Line>) change -> {
            while (change.next()) {
                changes.add("+" + change.getAddedSize() + " -" + change.getRemovedSize() + " at " + change.getFrom());
            }
        });
        log.report(log.entry(Level.GOOD, Icon.STOP, "Stopped api"));
        assertEquals(List.of("+1 -0 at 0"), changes);
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        model.shownProperty().set(false);
        log.clear();
        assertEquals(3, lines().size());
        model.shownProperty().set(true);
        assertEquals(List.of(), lines());
    }

    @Test
    void asTextAnEntrySaysWhenWhatWhoAndEachItem() {
        Messages messages = Messages.in(Locale.ENGLISH);
        Instant now = restart().when();
        String copied = new ActivityText(messages).copied(List.of(restart()), now);
        assertEquals(new ActivityText(messages).when(restart(), now) + """
                  Restart 3 processes  [you · box]
                    - web was restarted.
                    - mailer was not started.
                    - db was left as it is.
                """, copied);
    }
}

package org.steward.desktop.logview.pane;

import java.util.Optional;
import java.util.function.Function;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.search.LevelSearch;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.logview.find.MatchTicks;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.view.Tick;

/** Shows on the scroll bar where errors and warnings are. JavaFX thread. */
final class LevelTicks {

    private final LogView view;
    private final PaneLines lines;
    private final PaneTools tools;
    private final MatchTicks errorTicks;
    private final MatchTicks warningTicks;
    private Optional<Searches> searches = Optional.empty();

    private record Searches(LevelSearch errors, LevelSearch warnings) {
        void close() {
            errors.close();
            warnings.close();
        }
    }

    LevelTicks(LogView view, PaneLines lines, PaneTools tools) {
        this.view = view;
        this.lines = lines;
        this.tools = tools;
        errorTicks = ticks(Tick::ofErrors);
        warningTicks = ticks(Tick::ofWarnings);
    }

    private MatchTicks ticks(Function<double[], Tick> tick) {
        return new MatchTicks(tools.background(),
                places -> view.setTick(tick.apply(searches.isPresent() ? places : new double[0])));
    }

    void setDocument(Optional<LogDocument> document) {
        close();
        searches = document.map(log -> new Searches(LevelSearch.ofErrors(log, tools.workers()),
                LevelSearch.ofWarnings(log, tools.workers())));
        searches.ifPresent(now -> {
            // They end with the searches.
            now.errors().listen(new Conflater<SearchState>(tools.background().fx(), state -> show(now))::offer);
            now.warnings().listen(new Conflater<SearchState>(tools.background().fx(), state -> show(now))::offer);
        });
    }

    private void show(Searches of) {
        if (searches.filter(now -> now == of).isPresent()) {
            update();
        }
    }

    /** There are more lines, or others are shown. */
    void update() {
        searches.ifPresent(now -> view.lines().ifPresent(shown -> {
            errorTicks.update(shown, lines.members(now.errors().lines()));
            warningTicks.update(shown, lines.members(now.warnings().lines()));
        }));
    }

    void close() {
        searches.ifPresent(Searches::close);
        searches = Optional.empty();
        view.setTick(Tick.ofErrors());
        view.setTick(Tick.ofWarnings());
    }
}

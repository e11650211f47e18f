package org.steward.desktop.logview.merge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.steward.desktop.fx.Conflater;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.merge.MergedLines;
import org.steward.desktop.logdoc.merge.MergedMatches;
import org.steward.desktop.logdoc.search.LevelSearch;
import org.steward.desktop.logdoc.search.LogFilter;
import org.steward.desktop.logdoc.search.SearchState;
import org.steward.desktop.logview.find.MatchTicks;
import org.steward.desktop.logview.pane.PaneTools;
import org.steward.desktop.logview.view.LogView;
import org.steward.desktop.logview.view.Tick;

/** Shows on the scroll bar of a merged view where its logs have errors and warnings. JavaFX thread. */
final class MergeLevels {

    private final Map<LogDocument, Searches> searches;
    private final MatchTicks errorTicks;
    private final MatchTicks warningTicks;
    private Optional<Merge> merge = Optional.empty();

    private record Searches(LevelSearch errors, LevelSearch warnings) {
    }

    private record Merge(MergedLines lines, MergedMatches errors, MergedMatches warnings) {
    }

    /** Looks through each of these once, whatever is ticked or filtered later. */
    MergeLevels(List<LogDocument> documents, LogView view, PaneTools tools) {
        errorTicks = new MatchTicks(tools.background(), places -> view.setTick(Tick.ofErrors(places)));
        warningTicks = new MatchTicks(tools.background(), places -> view.setTick(Tick.ofWarnings(places)));
        searches = documents.stream().collect(Collectors.toMap(Function.identity(), log -> new Searches(
                LevelSearch.ofErrors(log, tools.workers()), LevelSearch.ofWarnings(log, tools.workers()))));
        for (Searches each : searches.values()) {
            // They end with the searches.
            each.errors().listen(new Conflater<SearchState>(tools.background().fx(), state -> moved())::offer);
            each.warnings().listen(new Conflater<SearchState>(tools.background().fx(), state -> moved())::offer);
        }
    }

    /** These are shown from now on; {@code filters} is empty or has one for each document. */
    void setLines(MergedLines lines, List<LogDocument> documents, List<LogFilter> filters) {
        List<LogDocument> shown = List.copyOf(documents);
        List<LogFilter> through = List.copyOf(filters);
        merge = Optional.of(new Merge(lines, matches(lines, shown, through, Searches::errors),
                matches(lines, shown, through, Searches::warnings)));
        moved();
    }

    private MergedMatches matches(MergedLines lines, List<LogDocument> documents, List<LogFilter> filters,
            Function<Searches, LevelSearch> which) {
        return new MergedMatches(lines, IntStream.range(0, documents.size()).mapToObj(i -> new MergedMatches.Source(
                which.apply(searches.get(documents.get(i))).lines(),
                i < filters.size() ? Optional.of(filters.get(i)) : Optional.empty())).toList());
    }

    /** There are other merged lines, or more was found. */
    void moved() {
        merge.ifPresent(now -> {
            errorTicks.update(now.lines(), now.errors()::atOrAfter);
            warningTicks.update(now.lines(), now.warnings()::atOrAfter);
        });
    }

    void close() {
        merge = Optional.empty();
        searches.values().forEach(each -> {
            each.errors().close();
            each.warnings().close();
        });
    }
}

package org.steward.desktop.logview.merge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.steward.desktop.logdoc.level.LogLevel;
import org.steward.desktop.logview.highlight.Highlighter;
import org.steward.desktop.logview.paint.Highlight;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.paint.Swatches;
import org.steward.desktop.logview.view.Decor;
import org.steward.desktop.logview.view.Shown;

/** Beside each line of a merged view: which source it comes from, and how serious it is. */
final class MergeDecor implements Decor {

    private static final int WIDEST = 20;

    /** Names and colours of the merged lines' sources, in their order; a source without a name tells events. */
    private final List<Label> labels;
    private final MergeFinding finding;
    private final Highlighter highlighter;

    MergeDecor(List<Label> labels, MergeFinding finding, Highlighter highlighter) {
        this.highlighter = highlighter;
        this.labels = List.copyOf(labels);
        this.finding = finding;
    }

    /** A name that fits into the gutter. */
    static Label label(String name, int number) {
        return new Label(name.length() <= WIDEST ? name : name.substring(0, WIDEST - 1) + "…", Swatch.source(number));
    }

    @Override
    public Optional<Label> source(Shown line) {
        return Optional.of(labels.get(line.line().source()));
    }

    @Override
    public List<Highlight> highlights(Shown line, Swatches swatches) {
        if (isNote(line)) {
            return List.of();
        }
        Color color = swatches.get(finding.isCurrent(line.line().number()) ? Swatch.MATCH_CURRENT : Swatch.MATCH);
        return Stream.concat(highlighter.in(line, swatches).stream(), finding.spans(line).stream()
                .map(span -> new Highlight(span.start(), span.end(), color))).toList();
    }

    @Override
    public int sourceWidth() {
        return labels.stream().mapToInt(label -> label.text().length()).max().orElse(0);
    }

    @Override
    public boolean isNote(Shown line) {
        return labels.get(line.line().source()).text().isEmpty();
    }

    @Override
    public Optional<Swatch> bar(Shown line) {
        return isNote(line) ? Optional.of(Swatch.NOTE) : LogLevel.of(line.text().text()).map(level -> switch (level) {
            case TRACE, DEBUG -> Swatch.LEVEL_DEBUG;
            case INFO -> Swatch.LEVEL_INFO;
            case WARN -> Swatch.LEVEL_WARNING;
            case ERROR, FATAL -> Swatch.LEVEL_ERROR;
        });
    }
}

package org.steward.desktop.logview.pane;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logdoc.level.LogLevel;
import org.steward.desktop.logview.highlight.Highlighter;
import org.steward.desktop.logview.paint.Highlight;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.paint.Swatches;
import org.steward.desktop.logview.view.Decor;
import org.steward.desktop.logview.view.Shown;

/** What stands beside the lines of one document. */
final class LineDecor implements Decor {

    private static final int LEAST_DIGITS = 3;

    private final LogDocument document;
    private final PaneLines lines;
    private final PaneFinding finding;
    private final Highlighter highlighter;
    private boolean hasNumbers;

    LineDecor(LogDocument document, PaneLines lines, PaneFinding finding, Highlighter highlighter) {
        this.highlighter = highlighter;
        this.lines = lines;
        this.document = document;
        this.finding = finding;
    }

    void setNumbers(boolean shown) {
        hasNumbers = shown;
    }

    @Override
    public List<Highlight> highlights(Shown line, Swatches swatches) {
        boolean isCurrent = finding.isCurrent(line.line().number());
        Color color = swatches.get(isCurrent ? Swatch.MATCH_CURRENT : Swatch.MATCH);
        return Stream.concat(highlighter.in(line, swatches).stream(), finding.spans(line).stream()
                .map(span -> new Highlight(span.start(), span.end(), color))).toList();
    }

    @Override
    public Optional<Swatch> bar(Shown line) {
        return LogLevel.of(line.text().text()).map(level -> switch (level) {
            case TRACE, DEBUG -> Swatch.LEVEL_DEBUG;
            case INFO -> Swatch.LEVEL_INFO;
            case WARN -> Swatch.LEVEL_WARNING;
            case ERROR, FATAL -> Swatch.LEVEL_ERROR;
        });
    }

    @Override
    public boolean isNote(Shown line) {
        return lines.isContext(line.line().origin());
    }

    @Override
    public Optional<Long> number(Shown line) {
        return hasNumbers && document.isBeginningKnown()
                ? Optional.of(document.shownNumber(line.line().origin())) : Optional.empty();
    }

    @Override
    public int numberWidth() {
        return hasNumbers ? Math.max(LEAST_DIGITS, Long.toString(document.count()).length()) : 0;
    }
}

package org.steward.desktop.logview.highlight;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.paint.Color;
import org.steward.desktop.logdoc.search.InvalidQuery;
import org.steward.desktop.logdoc.search.Span;
import org.steward.desktop.logview.find.Spans;
import org.steward.desktop.logview.paint.Highlight;
import org.steward.desktop.logview.paint.Swatch;
import org.steward.desktop.logview.paint.Swatches;
import org.steward.desktop.logview.view.Shown;

/** Finds what the sets that are on highlight in lines that are seen. JavaFX thread. */
public final class Highlighter {

    /** Text stays readable on it, and the match one looks for stands out from it. */
    private static final double STRENGTH = 0.3;

    private final HighlightSets sets;
    private final Runnable changed;
    private final InvalidationListener listener = property -> changed();
    private final List<Pattern> patterns = new ArrayList<>();

    private record Pattern(Spans spans, Swatch color) {
    }

    /** For these sets; {@code changed} is called when other things are highlighted. */
    public Highlighter(HighlightSets sets, Runnable changed) {
        this.sets = sets;
        this.changed = changed;
        sets.setsProperty().addListener(new WeakInvalidationListener(listener));
        compile();
    }

    private void changed() {
        compile();
        changed.run();
    }

    private void compile() {
        patterns.clear();
        for (HighlightSet set : sets.sets()) {
            for (HighlightRule rule : set.isOn() ? set.rules() : List.<HighlightRule>of()) {
                if (!rule.query().text().isEmpty()) {
                    add(rule);
                }
            }
        }
    }

    private void add(HighlightRule rule) {
        try {
            patterns.add(new Pattern(new Spans(rule.query()), Swatch.source(rule.color())));
        } catch (InvalidQuery e) {
            // It is being typed; the editor says what is wrong with it.
            System.getLogger(Highlighter.class.getName()).log(System.Logger.Level.DEBUG, "not highlighted", e);
        }
    }

    /** What is highlighted in a line. */
    public List<Highlight> in(Shown line, Swatches swatches) {
        if (patterns.isEmpty()) {
            return List.of();
        }
        List<Highlight> highlights = new ArrayList<>();
        for (Pattern pattern : patterns) {
            Color color = swatches.get(pattern.color()).deriveColor(0, 1, 1, STRENGTH);
            for (Span span : pattern.spans().in(line)) {
                highlights.add(new Highlight(span.start(), span.end(), color));
            }
        }
        return highlights;
    }
}

package org.steward.desktop.logview.pane;

import java.util.Optional;
import org.steward.desktop.logdoc.LogDocument;
import org.steward.desktop.logview.view.Decor;
import org.steward.desktop.logview.view.Shown;

/** What stands beside the lines of one document. */
final class LineDecor implements Decor {

    private static final int LEAST_DIGITS = 3;

    private final LogDocument document;
    private boolean hasNumbers;

    LineDecor(LogDocument document) {
        this.document = document;
    }

    void setNumbers(boolean shown) {
        hasNumbers = shown;
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

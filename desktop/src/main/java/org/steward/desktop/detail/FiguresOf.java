package org.steward.desktop.detail;

import java.util.Optional;
import org.steward.desktop.figures.Samples;
import org.steward.desktop.figures.Usage;

/** What the focused process uses. JavaFX thread. */
interface FiguresOf {

    /** Now. */
    Optional<Usage> usage();

    /** Over the last minutes. */
    Samples samples();
}

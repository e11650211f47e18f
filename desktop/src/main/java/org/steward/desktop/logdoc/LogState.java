package org.steward.desktop.logdoc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of a document at a moment.
 *
 * @param first number of the first line known, see {@link Lines}
 * @param end the number after the last line
 * @param bytes bytes of the log that are known, over all its files
 * @param size bytes the log has, over all files that belong to the document
 * @param isBeginningKnown whether all lines up to the first are known, so that lines can be numbered from 1
 * @param isEndTerminated whether the last line has its line end; otherwise it may still grow
 * @param loading how far indexing or loading the beginning is, 0 to 1; empty when nothing of the kind goes on
 * @param olderFile whether there is a rotated file that {@link LogDocument#loadOlderFile} would take
 * @param generation counts files: one more after each rotation and truncation
 * @param problem why the log cannot be read on just now; what is there stays right
 * @param notices what happened to the log, oldest first, the latest few
 */
public record LogState(long first, long end, long bytes, long size, boolean isBeginningKnown, boolean isEndTerminated,
        OptionalDouble loading, OlderFile olderFile, int generation, Optional<LogProblem> problem,
        List<LogNotice> notices) {

    /** Whether there is a rotated file that can be loaded. */
    public boolean hasOlderFile() {
        return olderFile == OlderFile.THERE;
    }

    /** How many lines are known. */
    public long count() {
        return end - first;
    }
}

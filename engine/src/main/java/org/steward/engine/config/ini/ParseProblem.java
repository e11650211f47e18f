package org.steward.engine.config.ini;

/**
 * A line the dialect cannot read.
 *
 * @param line          1-based
 * @param text          the line without its ending
 * @param hasEnding     whether the line had an ending
 * @param noSection     whether the line stands before the first section header, which ends the reading at once
 */
public record ParseProblem(int line, String text, boolean hasEnding, boolean noSection) {

    /** The line as Python shows it. */
    public String shown() {
        return PythonText.repr(hasEnding ? text + "\n" : text);
    }
}

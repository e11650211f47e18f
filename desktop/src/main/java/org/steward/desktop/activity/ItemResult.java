package org.steward.desktop.activity;

/**
 * What became of one of several.
 *
 * @param server the server as people call it
 * @param name the process as people write it
 * @param outcome how it ended
 * @param sentence what happened and what to do about it
 */
public record ItemResult(String server, String name, Outcome outcome, String sentence) {

    /** How it ended. */
    public enum Outcome {
        /** Done. */
        DONE,
        /** It already was as wished. */
        ALREADY,
        /** Not done. */
        FAILED,
        /** Not begun: the person cancelled. */
        CANCELLED
    }

    /** Whether it is as wished now. */
    public boolean isGood() {
        return outcome == Outcome.DONE || outcome == Outcome.ALREADY;
    }
}

package org.steward.desktop.processes.rows;

/** How many processes the filter lets through: all of them, those that run, those somebody should look at. */
public record Counts(int all, int running, int problems) {

    /** None at all. */
    public static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(all + other.all, running + other.running, problems + other.problems);
    }

    /** How many are in a tab. */
    public int in(Tab tab) {
        return switch (tab) {
            case ALL -> all;
            case RUNNING -> running;
            case PROBLEMS -> problems;
        };
    }
}

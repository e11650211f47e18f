package org.steward.desktop.servers.edit;

import java.util.List;
import java.util.Optional;
import org.steward.client.transport.FailureLayer;

/**
 * What became of one check.
 *
 * @param check which
 * @param outcome how it ended, or that it has not
 * @param fact key of what was found, in the messages; empty for nothing worth a word
 * @param details what the fact's text takes
 * @param failure what went wrong, if it did
 */
public record Finding(Check check, Outcome outcome, String fact, List<Object> details,
        Optional<Failure> failure) {

    /** How a check ended. */
    public enum Outcome { WAITING, RUNNING, PASSED, FAILED, SKIPPED }

    /** Which layer failed, and in its own words how. */
    public record Failure(FailureLayer layer, String message) {
    }

    static Finding of(Check check, Outcome outcome) {
        return new Finding(check, outcome, "", List.of(), Optional.empty());
    }

    static Finding passed(Check check, String fact, Object... details) {
        return new Finding(check, Outcome.PASSED, fact, List.of(details), Optional.empty());
    }

    static Finding failed(Check check, FailureLayer layer, String message) {
        return new Finding(check, Outcome.FAILED, "", List.of(),
                Optional.of(new Failure(layer, message)));
    }
}

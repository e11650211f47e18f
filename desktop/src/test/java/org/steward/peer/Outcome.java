package org.steward.peer;

import java.util.List;

/** What a finished command left behind. */
public record Outcome(int exit, String out, String err) {

    public List<String> lines() {
        return out.lines().toList();
    }
}

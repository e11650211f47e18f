package org.steward.client.ctl.console;

import java.util.Optional;

/** Nobody to ask: several servers are asked at once, or a listing is shown again and again. */
public final class NoDialog implements Dialog {

    @Override
    public Optional<String> line(String prompt) {
        return Optional.empty();
    }

    @Override
    public Optional<String> secret(String prompt) {
        return Optional.empty();
    }

    @Override
    public boolean isTerminal() {
        return false;
    }
}

package org.steward.client.ctl.console;

import java.util.Optional;

/** Asks the person at the keyboard, or reads what a pipe holds instead. */
public interface Dialog {

    /** Shows the prompt and reads one line; nothing at the end of the input or after Ctrl-C. */
    Optional<String> line(String prompt);

    /** The same without showing what is typed. */
    Optional<String> secret(String prompt);

    /** Whether a person sits there who can be asked for a password. */
    boolean isTerminal();
}

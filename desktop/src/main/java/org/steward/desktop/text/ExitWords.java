package org.steward.desktop.text;

import java.util.Optional;

/**
 * How a process ended, in words. An exit status is 0 to 255; -1 says that a signal ended the process, which a stock
 * supervisord does not name: then the signal is 0; any other number says that the server did not tell. Immutable; for any thread.
 */
public final class ExitWords {

    private static final int SIGNALLED = -1;
    private static final int SHELL_SIGNALS = 128;

    private final Messages messages;

    /** Words of this language. */
    public ExitWords(Messages messages) {
        this.messages = messages;
    }

    /** As short as a column wants it: {@code 127}, {@code SIGKILL}, {@code signal}, {@code 137 · SIGKILL} of a shell. */
    public String brief(int code, int signal) {
        if (signal > 0) {
            return Signals.name(signal);
        }
        return switch (Integer.compare(code, SIGNALLED)) {
            case 1 -> Signals.exists(code - SHELL_SIGNALS)
                    ? code + " · " + Signals.name(code - SHELL_SIGNALS) : Integer.toString(code);
            case 0 -> messages.get("text.exit.signal");
            default -> messages.get("text.exit.notTold");
        };
    }

    /** {@code status 127}, {@code SIGKILL}, {@code a signal}: to follow "with" or "by". */
    public String named(int code, int signal) {
        if (signal > 0) {
            return messages.get("text.exit.by", Signals.name(signal));
        }
        return switch (Integer.compare(code, SIGNALLED)) {
            case 1 -> messages.get("text.exit.with", code);
            case 0 -> messages.get("text.exit.bySome");
            default -> messages.get("text.exit.withUnknown");
        };
    }

    /** What the status or signal usually means, without a full stop; empty when it means nothing in particular. */
    public Optional<String> meaning(int code, int signal) {
        if (signal > 0) {
            return text("text.signal." + signal);
        }
        if (code <= SIGNALLED) {
            return Optional.empty();
        }
        Optional<String> known = text("text.exit." + code);
        if (known.isPresent()) {
            return known;
        }
        int ofShell = code - SHELL_SIGNALS;
        if (!Signals.exists(ofShell)) {
            return Optional.empty();
        }
        String name = Signals.name(ofShell);
        return Optional.of(text("text.signal." + ofShell)
                .map(meaning -> messages.get("text.exit.shellSignalMeaning", name, meaning))
                .orElseGet(() -> messages.get("text.exit.shellSignal", name)));
    }

    /** Name and meaning: {@code status 127: the shell found no such command}. */
    public String full(int code, int signal, boolean core) {
        String words = meaning(code, signal)
                .map(meaning -> messages.get("text.exit.named", named(code, signal), meaning))
                .orElseGet(() -> named(code, signal));
        return core ? messages.get("text.exit.core", words) : words;
    }

    private Optional<String> text(String key) {
        return messages.has(key) ? Optional.of(messages.get(key)) : Optional.empty();
    }
}

package org.steward.client.ctl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Dialog;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.settings.Settings;

/** Lines typed at a terminal, with history and completion. */
final class LineEditor implements Dialog, Shell.Attendant, AutoCloseable {

    private final Terminal terminal;
    private final LineReader commands;
    private final LineReader answers;
    private final Completion completion = new Completion();
    private final String prompt;
    private final Output out;

    LineEditor(Settings settings, Output out) {
        this.out = out;
        try {
            terminal = TerminalBuilder.builder().system(true).dumb(true).graphemeCluster(false).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (terminal.getSize().getColumns() <= 0) {
            // A serial line or a recording does not know its size; without one nothing would be shown.
            terminal.setSize(Size.of(80, 24));
        }
        // Quotes and backslashes mean nothing here, as in supervisorctl.
        DefaultParser words = new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]);
        LineReaderBuilder builder = LineReaderBuilder.builder().terminal(terminal).parser(words).completer(completion)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false);
        if (settings.historyFile().isPresent()) {
            builder.variable(LineReader.HISTORY_FILE, settings.historyFile().get());
            // An address may hold a password.
            builder.variable(LineReader.HISTORY_IGNORE, "open *@*");
        }
        commands = builder.build();
        answers = LineReaderBuilder.builder().terminal(terminal).parser(words)
                .variable(LineReader.DISABLE_HISTORY, true).build();
        prompt = settings.prompt() + "> ";
    }

    @Override
    public void attend(Session session) {
        completion.complete(session);
    }

    @Override
    public Optional<String> line(String shown) {
        try {
            return Optional.of((shown.equals(prompt) ? commands : answers).readLine(shown));
        } catch (EndOfFileException | UserInterruptException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> secret(String shown) {
        try {
            return Optional.of(answers.readLine(shown, '\0'));
        } catch (EndOfFileException | UserInterruptException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isTerminal() {
        return true;
    }

    @Override
    public void close() {
        try {
            commands.getHistory().save();
            terminal.close();
        } catch (IOException e) {
            out.remark("stewardctl: the history could not be saved: " + e.getMessage());
        }
    }
}

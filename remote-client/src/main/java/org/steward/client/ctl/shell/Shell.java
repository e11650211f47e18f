package org.steward.client.ctl.shell;

import java.util.Optional;
import org.steward.client.ctl.Interpreter;
import org.steward.client.ctl.Session;
import org.steward.client.ctl.console.Dialog;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.settings.Settings;

/** Reads commands and runs them until one says quit; begins with {@code status}, as supervisorctl does. */
public final class Shell {

    private Shell() {
    }

    /** Runs to the end of the input; answers 0, whatever became of the commands. */
    public static int run(Settings settings, Output out, Dialog plain) {
        if (plain.isTerminal()) {
            try (LineEditor editor = new LineEditor(settings, out)) {
                return converse(settings, out, editor, editor);
            }
        }
        return converse(settings, out, plain, session -> { });
    }

    /** Told before each prompt which server it is. */
    interface Attendant {
        void attend(Session session);
    }

    private static int converse(Settings settings, Output out, Dialog dialog, Attendant attendant) {
        try (Session session = new Session(settings.targets().getFirst(), out, dialog, true)) {
            Interpreter interpreter = new Interpreter(session, settings.json());
            interpreter.run("status");
            while (true) {
                attendant.attend(session);
                Optional<String> line = dialog.line(settings.prompt() + "> ");
                if (line.isEmpty()) {
                    session.line("");
                    return 0;
                }
                if (interpreter.run(line.get())) {
                    return 0;
                }
            }
        }
    }
}

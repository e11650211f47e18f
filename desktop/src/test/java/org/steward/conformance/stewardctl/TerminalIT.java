package org.steward.conformance.stewardctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.steward.conformance.Trial;
import org.steward.peer.Await;
import org.steward.peer.Server;

/** The shell at a terminal, which script(1) provides. */
class TerminalIT {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @Test
    void completesKeepsHistoryAndSurvivesControlC() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(SCRIPT), SCRIPT + " is not installed");
        try (Trial trial = new Trial(Server.SUPERVISORD)) {
            trial.start("[program:runner]\ncommand=/bin/cat\nstartsecs=0\n").awaitRunning("runner");
            new Twins(trial);
            // script gives the line to a shell. One that stays (dash) would die of the Ctrl-C meant for stewardctl.
            Process shell = new ProcessBuilder(SCRIPT.toString(), "-qec", "exec " + Twins.STEWARDCTL + " -c "
                    + trial.box().path("s.conf")
                    + " -r " + trial.box().path("history"), trial.box().path("typescript").toString())
                    .redirectOutput(trial.box().path("screen").toFile()).start();
            try {
                converse(trial, shell);
            } finally {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly();
            }
        }
    }

    private static void converse(Trial trial, Process shell) throws IOException, InterruptedException {
        OutputStream keyboard = shell.getOutputStream();
        await(trial, "supervisor> ", 1);
        type(keyboard, "version ru\b\b\r");
        await(trial, "4.2.5\r\n", 1);
        // Only then are keys taken one by one.
        await(trial, "supervisor> ", 2);
        type(keyboard, "pid ru\t\r");
        await(trial, "supervisor> ", 3);
        // Once more from the history.
        type(keyboard, "\u001bOA\r");
        await(trial, "supervisor> ", 4);
        type(keyboard, "tail -f runner\r");
        await(trial, "==> Press Ctrl-C to exit <==", 1);
        type(keyboard, "\u0003");
        await(trial, "supervisor> ", 5);
        type(keyboard, "exit\r");
        assertTrue(shell.waitFor(20, TimeUnit.SECONDS), trial.box().read("screen"));
        assertEquals(0, shell.exitValue(), trial.box().read("screen"));
        assertEquals("version\npid runner\ntail -f runner\nexit\n", trial.box().read("history").replace(" \n", "\n"));
    }

    private static void type(OutputStream keyboard, String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    private static void await(Trial trial, String text, int times) {
        Await.until(text + " for the time " + times + "\n" + trial.box().read("screen"), () -> {
            String screen = trial.box().read("screen");
            int count = 0;
            for (int at = screen.indexOf(text); at >= 0; at = screen.indexOf(text, at + 1)) {
                count++;
            }
            return count >= times;
        });
    }
}

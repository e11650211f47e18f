package org.steward.client.ctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.console.StandardDialog;
import org.steward.client.ctl.console.StandardOutput;
import org.steward.client.ctl.console.Words;
import org.steward.client.ctl.settings.CommandLine;
import org.steward.client.ctl.settings.Settings;
import org.steward.client.ctl.settings.UsageException;
import org.steward.client.ctl.shell.Shell;

/** The program {@code stewardctl}: reads what it is told, runs one command or the shell, ends with its exit status. */
public final class StewardCtl {

    private final String[] args;
    private final Map<String, String> environment;
    private final Output out;

    private StewardCtl(String[] args, Map<String, String> environment, Output out) {
        this.args = args;
        this.environment = environment;
        this.out = out;
    }

    public static void main(String[] args) {
        Preload.start();
        int exit = new StewardCtl(args, System.getenv(), new StandardOutput()).run();
        // No thread of the library is worth waiting for.
        Runtime.getRuntime().halt(exit);
    }

    private int run() {
        String launcher = System.getProperty("steward.launcher", "stewardctl");
        try {
            CommandLine line = CommandLine.parse(args);
            if (line.has("help")) {
                out.text(Usage.text());
                return Exit.SUCCESS;
            }
            return run(Settings.of(line, Path.of(launcher), environment));
        } catch (UsageException e) {
            out.remark("Error: " + e.getMessage() + "\nFor help, use " + launcher + " -h");
            return e.exit();
        }
    }

    private int run(Settings settings) throws UsageException {
        List<String> words = settings.words();
        if (words.isEmpty()) {
            if (settings.targets().size() > 1) {
                throw new UsageException("the shell talks to one server; give a command for several");
            }
            return Shell.run(settings, out, new StandardDialog(out));
        }
        String line = String.join(" ", words);
        String verb = words.getFirst();
        if (verb.equals("status") && words.contains("--watch")) {
            return new Watch(settings, out, line, new StandardDialog(out).isTerminal()).run();
        }
        return run(settings, line);
    }

    private int run(Settings settings, String line) throws UsageException {
        boolean json = settings.json() || settings.words().contains("--json");
        if (settings.targets().size() > 1) {
            String verb = Words.split(line).isEmpty() ? "" : Words.split(line).getFirst();
            if (verb.equals("fg") || verb.equals("open") || settings.words().contains("-f")) {
                throw new UsageException(verb + (verb.equals("tail") || verb.equals("maintail") ? " -f" : "")
                        + " works with one server; choose it with -s");
            }
            return new Fleet(settings.targets(), out, json).run(line);
        }
        try (Session session = new Session(settings.targets().getFirst(), out, new StandardDialog(out),
                settings.interactive())) {
            new Interpreter(session, json).run(line);
            return session.exit();
        }
    }
}

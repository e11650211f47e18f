package org.steward.client.ctl;

import java.util.Optional;
import org.steward.client.RpcFault;
import org.steward.client.ctl.console.JsonLines;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.settings.Target;
import org.steward.client.ctl.verb.Arguments;
import org.steward.client.ctl.verb.Avail;
import org.steward.client.ctl.verb.Clear;
import org.steward.client.ctl.verb.DaemonVerb;
import org.steward.client.ctl.verb.Foreground;
import org.steward.client.ctl.verb.GroupVerb;
import org.steward.client.ctl.verb.Help;
import org.steward.client.ctl.verb.Maintail;
import org.steward.client.ctl.verb.Pid;
import org.steward.client.ctl.verb.Reread;
import org.steward.client.ctl.verb.Restart;
import org.steward.client.ctl.verb.SignalVerb;
import org.steward.client.ctl.verb.StartStop;
import org.steward.client.ctl.verb.Status;
import org.steward.client.ctl.verb.Tail;
import org.steward.client.ctl.verb.Update;
import org.steward.client.ctl.verb.Verb;
import org.steward.client.ctl.verb.Wait;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;

/** Runs command lines in a session. Whatever goes wrong becomes one line and an exit status. */
public final class Interpreter {

    private static final String[] NO_OPTIONS = {};
    private static final String[] JSON = {"--json"};

    private final Session session;
    private final boolean json;

    /**
     * An interpreter of commands to this session's server.
     *
     * @param json whether every listing is JSON, also of commands that do not ask for it
     */
    public Interpreter(Session session, boolean json) {
        this.session = session;
        this.json = json;
    }

    /**
     * Runs one line.
     *
     * @return whether it was the last one, because it says quit
     */
    public boolean run(String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            return false;
        }
        if (line.startsWith("?")) {
            line = "help " + line.substring(1);
        }
        int end = 0;
        while (end < line.length() && isOfName(line.charAt(end))) {
            end++;
        }
        try {
            return run(line, line.substring(0, end), line.substring(end).strip());
        } catch (RuntimeException e) {
            // A defect of ours: one line, like every other failure, and the other servers go on.
            session.out().remark("stewardctl: " + session.target().label() + ": unexpected " + e
                    + "; please report it with the command");
            session.exit(Exit.GENERIC);
            return false;
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private boolean run(String line, String name, String arguments) {
        switch (name) {
            case "quit", "exit", "EOF" -> {
                session.line("");
                return true;
            }
            case "help" -> help(arguments);
            case "open" -> open(arguments);
            default -> {
                Optional<Verb> verb = verb(name);
                if (verb.isPresent()) {
                    attempt(verb.get(), name, arguments, true);
                } else {
                    session.fail("*** Unknown syntax: " + line);
                }
            }
        }
        return false;
    }

    private static Optional<Verb> verb(String name) {
        Verb verb = switch (name) {
            case "status" -> new Status();
            case "start" -> StartStop.start();
            case "stop" -> StartStop.stop();
            case "restart" -> new Restart();
            case "signal" -> new SignalVerb();
            case "pid" -> new Pid();
            case "tail" -> new Tail();
            case "maintail" -> new Maintail();
            case "clear" -> new Clear();
            case "fg" -> new Foreground();
            case "avail" -> new Avail();
            case "reread" -> new Reread();
            case "add" -> GroupVerb.add();
            case "remove" -> GroupVerb.remove();
            case "update" -> new Update();
            case "shutdown" -> DaemonVerb.SHUTDOWN;
            case "reload" -> DaemonVerb.RELOAD;
            case "version" -> DaemonVerb.VERSION;
            case "wait" -> new Wait();
            default -> null;
        };
        return Optional.ofNullable(verb);
    }

    private static String[] options(String name) {
        return switch (name) {
            case "status" -> new String[] {"--json", "--watch", "--interval="};
            case "start", "stop" -> new String[] {"--parallel"};
            case "restart" -> new String[] {"--parallel", "--rolling"};
            case "wait" -> new String[] {"--json", "--for=", "--timeout="};
            case "avail", "pid", "version", "reread" -> JSON;
            default -> NO_OPTIONS;
        };
    }

    private void attempt(Verb verb, String name, String line, boolean mayAsk) {
        try {
            Arguments arguments = new Arguments(line, options(name));
            switch (name) {
                case "avail", "reread", "shutdown", "reload", "version" -> {
                    if (!arguments.isEmpty()) {
                        session.fail("Error: " + name + " accepts no arguments");
                        Help.of(name).ifPresent(session.out()::text);
                        return;
                    }
                }
                default -> {
                }
            }
            boolean endless = name.equals("fg") || arguments.words().contains("-f");
            if ((json || arguments.has("--json")) && !session.isJson() && !endless) {
                listing(verb, arguments);
            } else {
                verb.run(session, arguments);
            }
        } catch (RpcFault e) {
            session.fail("error: " + e.text() + " (fault " + e.code() + ")");
        } catch (TransportException e) {
            if (e.layer() == FailureLayer.CREDENTIALS && mayAsk && session.askCredentials()) {
                attempt(verb, name, line, session.isInteractive());
            } else {
                session.fail("error: " + Session.diagnosis(e));
            }
        } catch (CommandFailure e) {
            session.fail("error: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            session.fail("error: the answer of " + session.target().shown()
                    + " does not fit into memory. Ask for less, or give"
                    + " more with STEWARD_JAVA_OPTIONS=-Xmx2g");
        }
    }

    /** Runs a command whose lines become one JSON array, also when it ends early. */
    private void listing(Verb verb, Arguments arguments) throws RpcFault, TransportException, CommandFailure {
        Output lines = session.out();
        JsonLines objects = new JsonLines(session.target().label());
        session.writeTo(objects);
        try {
            verb.run(session, arguments);
        } finally {
            session.writeTo(lines);
            lines.text(JsonLines.array(objects.elements()));
        }
    }

    private void help(String topic) {
        if (topic.isEmpty()) {
            session.out().text(Help.topics());
            return;
        }
        Optional<String> text = Help.of(topic);
        if (text.isPresent()) {
            session.out().text(text.get());
        } else {
            session.line("*** No help on " + topic);
        }
    }

    private void open(String url) {
        Target target = session.target().at(url);
        switch (url.substring(0, Math.max(0, url.indexOf(':')))) {
            case "unix", "http", "https", "ssh" -> {
                session.use(target);
                int before = session.exit();
                attempt(new Status(), "status", "", true);
                session.exit(before);
            }
            default -> session.fail("ERROR: url must be http:// or unix://");
        }
    }
}

package org.steward.client.ctl;

import org.steward.client.RpcFault;
import org.steward.client.SupervisorClient;
import org.steward.client.ctl.console.Dialog;
import org.steward.client.ctl.console.Json;
import org.steward.client.ctl.console.JsonLines;
import org.steward.client.ctl.console.Output;
import org.steward.client.ctl.settings.Target;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.TransportException;

/** Commands to one server, and the exit status they lead to. For one thread. */
public final class Session implements AutoCloseable {

    private static final String API_VERSION = "3.0";

    private final Dialog dialog;
    private final boolean interactive;
    private Output out;
    private Target target;
    private SupervisorClient client;
    private int exit = Exit.SUCCESS;

    /**
     * A session; nothing is connected yet.
     *
     * @param interactive whether to ask before the daemon is stopped or restarted
     */
    public Session(Target target, Output out, Dialog dialog, boolean interactive) {
        this.target = target;
        this.out = out;
        this.dialog = dialog;
        this.interactive = interactive;
    }

    /** The server it talks to. */
    public Target target() {
        return target;
    }

    /** Goes on with another server, or with other credentials. */
    public void use(Target other) {
        close();
        target = other;
    }

    /** The client of the server. */
    public SupervisorClient client() throws CommandFailure {
        if (client == null) {
            try {
                client = target.connect();
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(e.getMessage());
            }
        }
        return client;
    }

    /** Where lines go. */
    public Output out() {
        return out;
    }

    /** Writes one line. */
    public void line(String text) {
        out.line(text);
    }

    /** Whether a listing is JSON objects instead of lines. */
    public boolean isJson() {
        return out instanceof JsonLines;
    }

    /** Adds a finished object to a listing that is JSON. */
    public void element(Json object) {
        ((JsonLines) out).add(object.toString());
    }

    /** Writes elsewhere from now on. */
    void writeTo(Output other) {
        out = other;
    }

    /** The person at the keyboard. */
    public Dialog dialog() {
        return dialog;
    }

    /** Asks before something that stops every process; without a person there the answer is yes. */
    public boolean confirmed(String question) throws CommandFailure {
        if (!interactive) {
            return true;
        }
        String answer = dialog.line(question).orElseThrow(() -> new CommandFailure("no answer to: "
                + question.strip()));
        return answer.startsWith("y") || answer.startsWith("Y");
    }

    /** Whether commands come from the shell. */
    public boolean isInteractive() {
        return interactive;
    }

    /** What the run will end with. */
    public int exit() {
        return exit;
    }

    /** Sets the exit status; the last one counts. */
    public void exit(int status) {
        exit = status;
    }

    /** Sets the exit status of something wrong that has no number of its own. */
    public void fail() {
        exit = Exit.GENERIC;
    }

    /** One line about wrong arguments. */
    public void fail(String line) {
        line(line);
        fail();
    }

    /** Sets the exit status that the result of an action leads to, unless it is this harmless one. */
    public void exitFor(int code, Fault harmless) {
        if (code == Fault.SPAWN_ERROR.code() || code == Fault.ABNORMAL_TERMINATION.code()
                || code == Fault.NOT_RUNNING.code() && harmless != Fault.NOT_RUNNING) {
            exit = Exit.NOT_RUNNING;
        } else if (code != Fault.SUCCESS.code() && code != harmless.code()) {
            exit = Exit.GENERIC;
        }
    }

    /** Whether a server answers that these commands are made for; says so if not. */
    public boolean isUp() throws RpcFault, TransportException, CommandFailure {
        try {
            String version = client().getAPIVersion();
            if (version.equals(API_VERSION)) {
                return true;
            }
            line("Sorry, this version of supervisorctl expects to talk to a server with API version " + API_VERSION
                    + ", but the remote version is " + version + ".");
            exit = Exit.OTHER_VERSION;
            return false;
        } catch (TransportException e) {
            switch (e.layer()) {
                case CONNECT_REFUSED, STALE_SOCKET -> {
                    line(target.shown() + " refused connection");
                    exit = Exit.REFUSED;
                }
                case NO_SUCH_SOCKET -> {
                    line(target.shown() + " no such file");
                    exit = Exit.NOT_RUNNING;
                }
                case NO_SUPERVISOR_NAMESPACE -> {
                    line("Sorry, supervisord responded but did not recognize the supervisor namespace commands that"
                            + " supervisorctl uses to control it.  Please check that the [rpcinterface:supervisor]"
                            + " section"
                            + " is enabled in the configuration file (see sample.conf).");
                    exit = Exit.UNIMPLEMENTED;
                    return false;
                }
                default -> throw e;
            }
            out.remark("stewardctl: " + diagnosis(e));
            return false;
        }
    }

    /** What happened and what to do about it, in one line. */
    public static String diagnosis(TransportException e) {
        return e.getMessage() + ". " + e.remedy();
    }

    /** Asks for a user name and password after the server refused those there are. */
    boolean askCredentials() {
        line("Server requires authentication");
        target.passwordHint().ifPresent(this::line);
        if (!interactive && !dialog.isTerminal()) {
            return false;
        }
        String username = target.username().or(() -> dialog.line("Username:")).orElse("");
        String password = dialog.secret("Password:").orElse("");
        line("");
        if (username.isEmpty() || username.indexOf(':') >= 0) {
            return false;
        }
        use(target.with(new Credentials(username, password)));
        return true;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}

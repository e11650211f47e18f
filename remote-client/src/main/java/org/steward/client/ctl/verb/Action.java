package org.steward.client.ctl.verb;

import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;

/** What is done to processes, and how each result is told. */
enum Action {
    START("started", Fault.ALREADY_STARTED),
    STOP("stopped", Fault.NOT_RUNNING),
    SIGNAL("signalled", Fault.SUCCESS),
    CLEAR("cleared", Fault.SUCCESS);

    private final String done;
    private final Fault harmless;

    Action(String done, Fault harmless) {
        this.done = done;
        this.harmless = harmless;
    }

    /** Writes the line of a result that came in a list, and sets the exit status. */
    void report(Session session, ActionStatus result) throws CommandFailure {
        report(session, result.namespec(), result.status().code(), result.description());
    }

    /** The same for one process. */
    void report(Session session, String name, int code, String description) throws CommandFailure {
        Fault fault = Fault.ofCode(code).orElse(Fault.UNKNOWN_METHOD);
        String what = fault == Fault.SUCCESS ? done : trouble(fault);
        if (what.isEmpty()) {
            throw new CommandFailure(name + ": unexpected result " + code + " (" + description + ")");
        }
        if (fault == Fault.SUCCESS) {
            session.line(name + ": " + what);
        } else if (fault == Fault.FAILED && this != CLEAR) {
            session.line(description);
        } else {
            session.line(name + ": ERROR (" + what + ")");
        }
        session.exitFor(code, harmless);
    }

    /** Whether the result means that nothing needed to be done. */
    boolean isHarmless(int code) {
        return code == harmless.code();
    }

    private String trouble(Fault fault) {
        return switch (this) {
            case START -> switch (fault) {
                case BAD_NAME -> "no such process";
                case NO_FILE -> "no such file";
                case NOT_EXECUTABLE -> "file is not executable";
                case ALREADY_STARTED -> "already started";
                case SPAWN_ERROR -> "spawn error";
                case ABNORMAL_TERMINATION -> "abnormal termination";
                default -> "";
            };
            case STOP, SIGNAL -> switch (fault) {
                case BAD_NAME -> "no such process";
                case BAD_SIGNAL -> "bad signal name";
                case NOT_RUNNING -> "not running";
                case FAILED -> "failed";
                default -> "";
            };
            case CLEAR -> switch (fault) {
                case BAD_NAME -> "no such process";
                case FAILED -> "failed";
                default -> "";
            };
        };
    }

    /** A name as results show it; supervisorctl writes None where it expects one process and got a group. */
    static String shown(String name) {
        Namespec namespec = Namespec.parse(name);
        return namespec.isWholeGroup() ? namespec.group() + ":None" : namespec.toString();
    }
}

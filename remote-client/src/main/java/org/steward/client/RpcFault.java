package org.steward.client;

import java.util.Optional;
import org.steward.client.protocol.Fault;

/**
 * The server understood a call and says no: an expected outcome, such as a name it does not know.
 *
 * <p>What keeps a call from being answered is a {@link org.steward.client.transport.TransportException} instead.
 */
public final class RpcFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int code;

    /** A fault with its number and its text, which supervisord begins with the fault's name. */
    public RpcFault(int code, String text) {
        super(text);
        this.code = code;
    }

    /** The number, also one that supervisord does not have. */
    public int code() {
        return code;
    }

    /** The text as the server gave it, such as {@code BAD_NAME: web}. */
    public String text() {
        return getMessage();
    }

    /** Which fault it is, if supervisord has it. */
    public Optional<Fault> fault() {
        return Fault.ofCode(code);
    }

    /** Whether it is this fault. */
    public boolean is(Fault fault) {
        return code == fault.code();
    }

    /** The text after the fault's name, such as {@code web}; empty if there is none. */
    public String detail() {
        int colon = text().indexOf(": ");
        return colon < 0 ? "" : text().substring(colon + 2);
    }
}

package org.steward.engine.rpc;

import org.steward.client.protocol.Fault;

/** A call that is answered with a fault. Expected, so it carries no stack trace. */
public final class RpcFault extends Exception {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    public RpcFault(Fault fault) {
        super(fault.name(), null, false, false);
        this.fault = fault;
    }

    /**
     * @param detail what follows the fault's name on the wire, after a colon, even if it is empty
     */
    public RpcFault(Fault fault, String detail) {
        super(fault.name() + ": " + detail, null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The number on the wire. */
    public int code() {
        return fault.code();
    }
}

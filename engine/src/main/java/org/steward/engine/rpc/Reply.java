package org.steward.engine.rpc;

/** How a call is answered, once, now or later. Loop thread only. */
public interface Reply {

    /** Answers; the value is written before this returns, so it shows how things are now. */
    void answer(Value value);

    void fault(RpcFault fault);

    /** Runs the action if the client goes before the answer. */
    void onAbandoned(Runnable action);

    /** Whether there is still somebody to answer to. */
    boolean isOpen();
}

package org.steward.engine.rpc.supervisor;

import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcFault;
import org.steward.engine.rpc.Value;

/** Takes how an operation on one process ended, once, now or later. Loop thread only. */
interface Outcome {
    void done();

    void failed(RpcFault fault);

    /** Runs the action when nobody waits for the outcome any more. */
    void onAbandoned(Runnable action);

    /** Answers a call about a single process: true or the fault. */
    static Outcome of(Reply reply) {
        return new Outcome() {
            @Override
            public void done() {
                reply.answer(Value.TRUE);
            }

            @Override
            public void failed(RpcFault fault) {
                reply.fault(fault);
            }

            @Override
            public void onAbandoned(Runnable action) {
                reply.onAbandoned(action);
            }
        };
    }
}

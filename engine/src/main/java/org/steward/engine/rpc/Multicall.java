package org.steward.engine.rpc;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.Fault;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.loop.EventLoop;

/**
 * One {@code system.multicall} under way: each call begins when the one before is answered. As in supervisord a good
 * answer stands bare in the result, not in an array of one. Loop thread only.
 */
final class Multicall {
    private static final int MAX_ANSWER = 16 << 20;
    private static final long SLICE_NANOS = 5_000_000;

    private final RpcDispatcher dispatcher;
    private final EventLoop loop;
    private final MainLog log;
    private final Iterator<?> calls;
    private final RootReply reply;
    private final XmlRpcWriter results = new XmlRpcWriter();
    private int reserved;
    private boolean waiting;
    private boolean running;

    Multicall(RpcDispatcher dispatcher, EventLoop loop, MainLog log, List<?> calls, RootReply reply) {
        this.dispatcher = dispatcher;
        this.loop = loop;
        this.log = log;
        this.calls = calls.iterator();
        this.reply = reply;
        results.startResponse().startArray();
    }

    /** Goes on until a call must be waited for, the others should have a turn, or all is done. */
    void run() {
        if (running || !reply.isOpen()) {
            return;
        }
        running = true;
        long until = loop.clock().nanos() + SLICE_NANOS;
        boolean fits = true;
        while (fits && !waiting && calls.hasNext() && loop.clock().nanos() - until < 0) {
            waiting = true;
            begin(calls.next());
            fits = fits();
        }
        running = false;
        if (!fits) {
            reply.fault(new RpcFault(Fault.FAILED, "the answers take too much memory; make fewer calls at a time"));
        } else if (waiting) {
            return;
        } else if (calls.hasNext()) {
            loop.later(this::run);
        } else {
            reply.message(results.endArray().endResponse());
        }
    }

    /** Whether the results so far may be kept until the last. */
    private boolean fits() {
        int more = results.buffer().length - reserved;
        reserved += more;
        return results.size() <= MAX_ANSWER && (more == 0 || reply.exchange().reserve(more));
    }

    private void begin(Object call) {
        Object method = call instanceof Map<?, ?> struct ? struct.get("methodName") : null;
        Object params = call instanceof Map<?, ?> struct && struct.containsKey("params")
                ? struct.get("params")
                : List.of();
        ItemReply item = new ItemReply();
        if (!(method instanceof String name)) {
            item.fault(new RpcFault(Fault.INCORRECT_PARAMETERS, "No methodName"));
        } else if (name.equals("system.multicall")) {
            item.fault(new RpcFault(Fault.INCORRECT_PARAMETERS, "Recursive system.multicall forbidden"));
        } else if (!(params instanceof List<?> list)) {
            item.fault(new RpcFault(Fault.INCORRECT_PARAMETERS));
        } else {
            try {
                dispatcher.dispatch(name, list, item);
            } catch (RuntimeException e) {
                if (!item.isOpen()) {
                    throw e;
                }
                log.error("XML-RPC method " + name + " failed: " + e);
                item.fault(new RpcFault(Fault.FAILED, e.toString()));
            }
        }
    }

    /** Takes the answer of one call. */
    private final class ItemReply implements Reply {
        private boolean answered;

        @Override
        public void answer(Value value) {
            if (take()) {
                value.writeTo(results);
                run();
            }
        }

        @Override
        public void fault(RpcFault fault) {
            if (take()) {
                results.faultValue(fault.code(), fault.getMessage());
                run();
            }
        }

        private boolean take() {
            if (answered || !reply.isOpen()) {
                return false;
            }
            answered = true;
            waiting = false;
            return true;
        }

        @Override
        public void onAbandoned(Runnable action) {
            reply.onAbandoned(action);
        }

        @Override
        public boolean isOpen() {
            return !answered && reply.isOpen();
        }
    }
}

package org.steward.engine.rpc.supervisor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.steward.client.protocol.Fault;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.process.Subprocess;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcFault;

/**
 * Does one thing to many processes and answers with how each went, in the order they got there. Loop thread only.
 *
 * <p>Spawning a thousand processes takes a second: after each slice of a few milliseconds others get their turn.
 */
final class StatusList {
    private static final long SLICE_NANOS = 5_000_000;

    /** What is done to each. */
    @FunctionalInterface
    interface Action {
        void on(Subprocess process, String name, Outcome outcome) throws RpcFault;
    }

    private record Entry(Subprocess process, int status, String description) {}

    private final EventLoop loop;
    private final Reply reply;
    private final Iterator<Subprocess> processes;
    private final Predicate<Subprocess> which;
    private final Action action;
    private final List<Entry> entries = new ArrayList<>();
    private int outstanding = 1;

    StatusList(EventLoop loop, Reply reply, List<Subprocess> processes, Predicate<Subprocess> which, Action action) {
        this.loop = loop;
        this.reply = reply;
        this.processes = List.copyOf(processes).iterator();
        this.which = which;
        this.action = action;
    }

    void run() {
        long until = loop.clock().nanos() + SLICE_NANOS;
        while (processes.hasNext()) {
            if (loop.clock().nanos() - until >= 0) {
                loop.later(this::run);
                return;
            }
            Subprocess process = processes.next();
            if (which.test(process)) {
                begin(process);
            }
        }
        finished();
    }

    private void begin(Subprocess process) {
        outstanding++;
        Outcome outcome = new EntryOutcome(process);
        try {
            action.on(process, ProcessNames.of(process), outcome);
        } catch (RpcFault fault) {
            outcome.failed(fault);
        }
    }

    private void finished() {
        if (--outstanding == 0) {
            reply.answer(this::write);
        }
    }

    private void write(XmlRpcWriter out) {
        out.startArray();
        for (Entry entry : entries) {
            out.startStruct();
            out.member("name").string(entry.process().name());
            out.member("group").string(entry.process().group().name());
            out.member("status").intValue(entry.status());
            out.member("description").string(entry.description());
            out.endStruct();
        }
        out.endArray();
    }

    private final class EntryOutcome implements Outcome {
        private final Subprocess process;

        EntryOutcome(Subprocess process) {
            this.process = process;
        }

        @Override
        public void done() {
            entries.add(new Entry(process, Fault.SUCCESS.code(), "OK"));
            finished();
        }

        @Override
        public void failed(RpcFault fault) {
            entries.add(new Entry(process, fault.code(), fault.getMessage()));
            finished();
        }

        @Override
        public void onAbandoned(Runnable action) {
            reply.onAbandoned(action);
        }
    }
}

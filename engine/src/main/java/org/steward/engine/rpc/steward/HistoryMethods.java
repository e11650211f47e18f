package org.steward.engine.rpc.steward;

import java.util.List;
import java.util.function.Predicate;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.Namespec;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.history.HistoryKeeper;
import org.steward.engine.rpc.MethodDoc;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcFault;

/** {@code steward.getHistory}. Loop thread only. */
final class HistoryMethods {
    static final MethodDoc GET = MethodDoc.of("getHistory", "struct", "Tells what happened to a process, to a group"
            + " (name:*) or, without a name, to all, and to the daemon: the newest limit events with a number above"
            + " since, oldest first. The struct has sequence, the number of the latest event of all, and events:"
            + " structs of sequence, time (epoch milliseconds), kind, group, name, pid, and, where they apply, cause,"
            + " code (-1 for death by signal), signal, core, expected, ran_ms, tries and text. Numbers have more than"
            + " 32 bits; since may be a text.",
            "string name", "int since", "int limit");
    private static final int MOST = 5000;

    private final HistoryKeeper history;

    HistoryMethods(HistoryKeeper history) {
        this.history = history;
    }

    long sequence() {
        return history.sequence();
    }

    void get(String name, long since, long limit, Reply reply) throws RpcFault {
        if (limit < 0) {
            throw new RpcFault(Fault.BAD_ARGUMENTS);
        }
        history.whenLoaded(() -> {
            if (reply.isOpen()) {
                List<HistoryEvent> events = history.after(since, (int) Math.min(limit, MOST), wanted(name));
                long sequence = history.sequence();
                reply.answer(out -> {
                    out.startStruct().member("sequence").longValue(sequence).member("events").startArray();
                    events.forEach(event -> write(out, event));
                    out.endArray().endStruct();
                });
            }
        });
    }

    private static Predicate<HistoryEvent> wanted(String name) {
        if (name.isEmpty()) {
            return event -> true;
        }
        Namespec spec = Namespec.parse(name);
        return event -> event.isOfDaemon() || event.group().equals(spec.group())
                && (spec.isWholeGroup() || event.name().equals(spec.process()));
    }

    private static void write(XmlRpcWriter out, HistoryEvent event) {
        out.startStruct();
        out.member("sequence").longValue(event.sequence());
        out.member("time").longValue(event.time());
        out.member("kind").string(event.kind().name());
        out.member("group").string(event.group());
        out.member("name").string(event.name());
        out.member("pid").intValue(event.pid());
        switch (event.kind()) {
            case STARTED, STOP_REQUESTED -> out.member("cause").string(event.cause().name());
            case EXITED, EXITED_EARLY, STOPPED -> {
                out.member("code").intValue(event.code());
                out.member("signal").intValue(event.signal());
                out.member("core").booleanValue(event.core());
                out.member("expected").booleanValue(event.expected());
                out.member("ran_ms").longValue(event.ranMillis());
            }
            case KILLED, SIGNALLED -> out.member("signal").intValue(event.signal());
            case BACKOFF -> out.member("tries").intValue(event.tries());
            case START_FAILED -> out.member("text").string(event.text());
            case FATAL, DAEMON_STARTED, DAEMON_STOPPING -> { }
        }
        out.endStruct();
    }
}

package org.steward.engine.rpc.steward;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.engine.config.check.Inspection;
import org.steward.engine.event.StateFeed;
import org.steward.engine.history.HistoryKeeper;
import org.steward.engine.process.ProcessGroup;
import org.steward.engine.process.Subprocess;
import org.steward.engine.rpc.Arguments;
import org.steward.engine.rpc.MethodDoc;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.RpcFault;
import org.steward.engine.rpc.RpcNamespace;
import org.steward.engine.rpc.Value;
import org.steward.engine.rpc.log.LogPieces;
import org.steward.engine.rpc.supervisor.ProcessInfoWriter;

/**
 * {@code steward.*}: what this engine tells beyond supervisord. Clients find it with system.listMethods.
 *
 * <p>{@code getChanges} is answered at once when there is something the client does not know, otherwise as soon as
 * there is, or with nothing new when the wait is over. Loop thread only.
 */
public final class StewardNamespace implements RpcNamespace {
    private static final long MAX_WAIT_MILLIS = 60_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final RpcContext context;
    private final StateFeed feed;
    private final String version;
    private final ProcessInfoWriter infos;
    private final LogPieces logs;
    private final ResourceMethods resources;
    private final HistoryMethods history;
    private final ConfigMethods configuration;

    /**
     * @param files   looks at the configuration on disk without taking it over
     * @param version Steward's own version
     */
    public StewardNamespace(RpcContext context, StateFeed feed, HistoryKeeper history,
            Supplier<Inspection> files, String version) {
        this.context = context;
        this.feed = feed;
        this.version = version;
        this.infos = new ProcessInfoWriter(context.posix());
        this.logs = new LogPieces(context.posix());
        this.resources = new ResourceMethods(context);
        this.history = new HistoryMethods(history);
        this.configuration = new ConfigMethods(context.supervisor(), files);
    }

    @Override
    public String name() {
        return "steward";
    }

    @Override
    public List<MethodDoc> methods() {
        return List.of(
                MethodDoc.of("getVersion", "string", "Tells the version of Steward."),
                MethodDoc.of("getChanges", "struct", "Tells what has changed after change number since of the feed;"
                        + " everything when that feed is not this one. Waits up to wait milliseconds for a change. The"
                        + " struct has feed, sequence, full, statecode, statename, processes as in getAllProcessInfo,"
                        + " and removed, the names of removed groups, which come before processes, and history, the"
                        + " number of the latest event of getHistory.",
                        "string feed", "int since", "int wait"),
                MethodDoc.of("readLog", "struct", "Reads bytes of a log, also of one that was rotated away since. An"
                        + " empty name is the daemon's own log; channel is stdout or stderr; an empty file is the"
                        + " newest one, oldest the oldest. The struct has file, known (whether the file is still there;"
                        + " if not, file is the newest one and nothing was read), offset, size, data, and newer, the"
                        + " file that came after this one.",
                        "string name", "string channel", "string file", "int offset", "int length"),
                ResourceMethods.GET,
                HistoryMethods.GET,
                ConfigMethods.PREVIEW,
                ConfigMethods.EFFECTIVE);
    }

    @Override
    public void call(String method, Arguments arguments, Reply reply) throws RpcFault {
        switch (method) {
            case "getVersion" -> {
                arguments.expect(0);
                reply.answer(Value.of(version));
            }
            case "getChanges" -> {
                arguments.expect(3);
                getChanges(arguments.string(0), arguments.integer(1), arguments.integer(2), reply);
            }
            case "readLog" -> {
                arguments.expect(5);
                logs.read(log(arguments.string(0), arguments.string(1)), arguments, 2, reply);
            }
            case "getResources" -> {
                arguments.expect(0);
                resources.get(reply);
            }
            case "getHistory" -> {
                arguments.expect(3);
                history.get(arguments.string(0), arguments.integer(1), arguments.integer(2), reply);
            }
            case "previewUpdate" -> {
                arguments.expect(0);
                configuration.preview(reply);
            }
            case "getEffectiveConfig" -> {
                arguments.expect(1);
                configuration.effective(arguments.string(0), reply);
            }
            default -> throw new RpcFault(Fault.UNKNOWN_METHOD);
        }
    }

    private Optional<Path> log(String name, String channel) throws RpcFault {
        if (name.isEmpty()) {
            return context.log().path();
        }
        Namespec spec = Namespec.parse(name);
        Subprocess process = context.supervisor().group(spec.group()).flatMap(group -> group.process(spec.process()))
                .orElseThrow(() -> new RpcFault(Fault.BAD_NAME, name));
        return process.logPath(switch (channel) {
            case "stdout" -> false;
            case "stderr" -> true;
            default -> throw new RpcFault(Fault.BAD_ARGUMENTS, channel);
        });
    }

    private void getChanges(String from, long since, long waitMillis, Reply reply) throws RpcFault {
        if (waitMillis < 0) {
            throw new RpcFault(Fault.BAD_ARGUMENTS);
        }
        boolean known = feed.canContinue(from, since);
        if (known && since == feed.sequence() && waitMillis > 0) {
            new ChangeWait(context.loop(), feed, reply, changes(since))
                    .begin(Math.min(waitMillis, MAX_WAIT_MILLIS) * NANOS_PER_MILLI);
        } else {
            reply.answer(changes(known ? since : -1));
        }
    }

    /** Everything after {@code since}; below 0 everything there is. */
    private Value changes(long since) {
        return out -> {
            out.startStruct();
            out.member("feed").string(feed.id());
            out.member("sequence").intValue(feed.sequence());
            out.member("history").longValue(history.sequence());
            out.member("full").booleanValue(since < 0);
            out.member("statecode").intValue(context.supervisor().state().code());
            out.member("statename").string(context.supervisor().state().name());
            out.member("removed").startArray();
            for (String group : since < 0 ? List.<String>of() : feed.removedAfter(since)) {
                out.string(group);
            }
            out.endArray();
            out.member("processes").startArray();
            long now = context.loop().clock().wallMillis();
            for (ProcessGroup group : context.supervisor().groups()) {
                for (Subprocess process : group.processes()) {
                    if (since < 0 || feed.changedAfter(since, group.name(), process.name())) {
                        infos.write(out, process, now);
                    }
                }
            }
            out.endArray();
            out.endStruct();
        };
    }
}

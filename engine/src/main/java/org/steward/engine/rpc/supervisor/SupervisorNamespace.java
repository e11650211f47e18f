package org.steward.engine.rpc.supervisor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessState;
import org.steward.engine.event.EngineEvent;
import org.steward.engine.process.Subprocess;
import org.steward.engine.rpc.Arguments;
import org.steward.engine.rpc.MethodDoc;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.RpcFault;
import org.steward.engine.rpc.RpcNamespace;
import org.steward.engine.rpc.Value;
import org.steward.engine.rpc.log.LogReads;

/** {@code supervisor.*}: the daemon and its processes. Loop thread only. */
public final class SupervisorNamespace implements RpcNamespace {
    private final RpcContext context;
    private final ProcessNames names;
    private final ProcessActions actions;
    private final DaemonMethods daemon;
    private final ProcessInfoWriter infos;
    private final LogReads logs;

    public SupervisorNamespace(RpcContext context) {
        this.context = context;
        this.names = new ProcessNames(context.supervisor());
        this.actions = new ProcessActions(context.loop(), context.log());
        this.logs = new LogReads(context.posix(), context.loop());
        this.daemon = new DaemonMethods(context, logs);
        this.infos = new ProcessInfoWriter(context.posix());
    }

    @Override
    public String name() {
        return "supervisor";
    }

    @Override
    public List<MethodDoc> methods() {
        return SupervisorMethods.all();
    }

    @Override
    public void call(String method, Arguments a, Reply reply) throws RpcFault {
        switch (method) {
            case "startProcess", "stopProcess" -> {
                a.expect(1, 2);
                startOrStop(method, a, reply);
            }
            case "startProcessGroup", "stopProcessGroup" -> {
                a.expect(1, 2);
                checkState();
                List<Subprocess> members = names.group(a.string(0), a.string(0));
                startOrStop(method.startsWith("start"), members, a.flag(1, true), reply);
            }
            case "startAllProcesses", "stopAllProcesses" -> {
                a.expect(0, 1);
                checkState();
                startOrStop(method.startsWith("start"), names.all(), a.flag(0, true), reply);
            }
            case "signalProcess" -> {
                a.expect(2);
                signal(a, reply);
            }
            case "signalProcessGroup" -> {
                a.expect(2);
                checkState();
                signal(names.group(a.string(0), a.string(0)), a.raw(1), reply);
            }
            case "signalAllProcesses" -> {
                a.expect(1);
                checkState();
                signal(names.all(), a.raw(0), reply);
            }
            case "getProcessInfo" -> {
                Subprocess process = one(a, 1);
                reply.answer(out -> infos.write(out, process, context.loop().clock().wallMillis()));
            }
            case "getAllProcessInfo" -> {
                a.expect(0);
                checkState();
                allInfo(reply);
            }
            case "getAllConfigInfo" -> {
                a.expect(0);
                checkState();
                reply.answer(out -> ConfigInfoWriter.writeAll(out, context.supervisor()));
            }
            case "readProcessStdoutLog", "readProcessLog" -> logs.read(one(a, 3).logPath(false), a, 1, reply);
            case "readProcessStderrLog" -> logs.read(one(a, 3).logPath(true), a, 1, reply);
            case "tailProcessStdoutLog", "tailProcessLog" -> logs.tail(one(a, 3).logPath(false), a, 1, reply);
            case "tailProcessStderrLog" -> logs.tail(one(a, 3).logPath(true), a, 1, reply);
            case "clearProcessLogs", "clearProcessLog" -> {
                clear(one(a, 1), a.string(0));
                reply.answer(Value.TRUE);
            }
            case "clearAllProcessLogs" -> {
                a.expect(0);
                checkState();
                clearAll(reply);
            }
            case "sendProcessStdin" -> sendStdin(a, reply);
            case "sendRemoteCommEvent" -> {
                // As in supervisord the one method that is served while the daemon goes down.
                a.expect(2);
                context.events().publish(new EngineEvent.RemoteCommunication(a.string(0), a.string(1)));
                reply.answer(Value.TRUE);
            }
            default -> daemon.call(method, a, reply);
        }
    }

    private void checkState() throws RpcFault {
        context.checkState();
    }

    /** The process named by the first of so many arguments. */
    private Subprocess one(Arguments a, int count) throws RpcFault {
        a.expect(count);
        checkState();
        return names.one(a.string(0));
    }

    // ---- start, stop, signal -----------------------------------------------------------------------------------

    private void startOrStop(String method, Arguments a, Reply reply) throws RpcFault {
        checkState();
        String name = a.string(0);
        boolean start = method.equals("startProcess");
        boolean wait = a.flag(1, true);
        Namespec spec = Namespec.parse(name);
        if (spec.isWholeGroup()) {
            startOrStop(start, names.group(spec.group(), name), wait, reply);
        } else if (start) {
            actions.start(names.one(name), name, wait, Outcome.of(reply));
        } else {
            actions.stop(names.one(name), name, wait, Outcome.of(reply));
        }
    }

    private void startOrStop(boolean start, List<Subprocess> processes, boolean wait, Reply reply) {
        StatusList.Action action = start
                ? (process, name, outcome) -> actions.start(process, name, wait, outcome)
                : (process, name, outcome) -> actions.stop(process, name, wait, outcome);
        new StatusList(context.loop(), reply, processes, p -> p.state().isRunning() != start, action).run();
    }

    private void signal(Arguments a, Reply reply) throws RpcFault {
        checkState();
        String name = a.string(0);
        Namespec spec = Namespec.parse(name);
        if (spec.isWholeGroup()) {
            signal(names.group(spec.group(), name), a.raw(1), reply);
        } else {
            actions.signal(names.one(name), name, a.raw(1), Outcome.of(reply));
        }
    }

    private void signal(List<Subprocess> processes, Object signal, Reply reply) {
        new StatusList(context.loop(), reply, processes, p -> p.state().isSignallable(),
                (process, name, outcome) -> actions.signal(process, name, signal, outcome)).run();
    }

    // ---- information, logs, input ------------------------------------------------------------------------------

    private void allInfo(Reply reply) {
        long now = context.loop().clock().wallMillis();
        List<Subprocess> all = names.allByName();
        reply.answer(out -> {
            out.startArray();
            for (Subprocess process : all) {
                infos.write(out, process, now);
            }
            out.endArray();
        });
    }

    private static void clear(Subprocess process, String name) throws RpcFault {
        if (process.clearLogs().isPresent()) {
            throw new RpcFault(Fault.FAILED, name);
        }
    }

    private void clearAll(Reply reply) {
        new StatusList(context.loop(), reply, names.all(), p -> true, (process, name, outcome) -> {
            clear(process, name);
            outcome.done();
        }).run();
    }

    private void sendStdin(Arguments a, Reply reply) throws RpcFault {
        a.expect(2);
        checkState();
        if (!(a.raw(1) instanceof String text)) {
            throw new RpcFault(Fault.INCORRECT_PARAMETERS, String.valueOf(a.raw(1)));
        }
        Subprocess process = names.one(a.string(0));
        if (process.pid() == 0 || process.state() == ProcessState.STOPPING) {
            throw new RpcFault(Fault.NOT_RUNNING, a.string(0));
        }
        if (process.writeStdin(text.getBytes(StandardCharsets.UTF_8)) == Subprocess.StdinOutcome.CLOSED) {
            throw new RpcFault(Fault.NO_FILE, a.string(0));
        }
        reply.answer(Value.TRUE);
    }
}

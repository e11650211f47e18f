package org.steward.engine.rpc.supervisor;

import java.util.List;
import org.steward.client.protocol.Fault;
import org.steward.client.protocol.SupervisorState;
import org.steward.engine.Version;
import org.steward.engine.config.ConfigException;
import org.steward.engine.process.Supervisor;
import org.steward.engine.rpc.Arguments;
import org.steward.engine.rpc.Reply;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.RpcFault;
import org.steward.engine.rpc.Value;
import org.steward.engine.rpc.log.LogReads;

/** The methods of {@code supervisor.*} that are about the daemon itself. Loop thread only. */
final class DaemonMethods {
    private static final String API_VERSION = "3.0";

    private final RpcContext context;
    private final Supervisor supervisor;
    private final LogReads logs;

    DaemonMethods(RpcContext context, LogReads logs) {
        this.context = context;
        this.supervisor = context.supervisor();
        this.logs = logs;
    }

    void call(String method, Arguments a, Reply reply) throws RpcFault {
        switch (method) {
            case "getAPIVersion", "getVersion" -> tell(a, Value.of(API_VERSION), reply);
            case "getSupervisorVersion" -> tell(a, Value.of(Version.COMPATIBLE), reply);
            case "getIdentification" -> tell(a, Value.of(supervisor.running().supervisord().identifier()), reply);
            case "getPID" -> tell(a, out -> out.intValue(context.posix().getpid()), reply);
            case "getState" -> {
                SupervisorState state = supervisor.state();
                tell(a, out -> out.startStruct()
                        .member("statecode").intValue(state.code())
                        .member("statename").string(state.name())
                        .endStruct(), reply);
            }
            case "readLog", "readMainLog" -> {
                check(a, 2);
                logs.read(context.log().path(), a, 0, reply);
            }
            case "clearLog" -> {
                check(a, 0);
                clearLog();
                reply.answer(Value.TRUE);
            }
            case "reloadConfig" -> {
                check(a, 0);
                reload(reply);
            }
            case "addProcessGroup", "removeProcessGroup" -> {
                check(a, 1);
                String name = a.string(0);
                checkOutcome(name, method.startsWith("add")
                        ? supervisor.addGroup(name)
                        : supervisor.removeGroup(name));
                reply.answer(Value.TRUE);
            }
            case "shutdown", "restart" -> goDown(method, a, reply);
            default -> throw new RpcFault(Fault.UNKNOWN_METHOD);
        }
    }

    private void check(Arguments a, int count) throws RpcFault {
        a.expect(count);
        context.checkState();
    }

    private void tell(Arguments a, Value value, Reply reply) throws RpcFault {
        check(a, 0);
        reply.answer(value);
    }

    private void clearLog() throws RpcFault {
        boolean exists = context.log().path().isPresent()
                && context.posix().status(context.log().path().get().toString()).isPresent();
        if (!exists) {
            throw new RpcFault(Fault.NO_FILE);
        }
        // Before, so that a log just cleared is empty.
        context.log().info("reopening log file");
        if (context.log().clear().isPresent()) {
            throw new RpcFault(Fault.FAILED);
        }
    }

    private void reload(Reply reply) throws RpcFault {
        try {
            Supervisor.Changes changes = supervisor.reread();
            // An array in an array: so it has always been, and clients unpack it.
            List<List<String>> lists = List.of(changes.added(), changes.changed(), changes.removed());
            reply.answer(out -> out.value(List.of(lists)));
        } catch (ConfigException e) {
            throw new RpcFault(Fault.CANT_REREAD, e.getMessage());
        }
    }

    private static void checkOutcome(String name, Supervisor.Outcome outcome) throws RpcFault {
        switch (outcome) {
            case DONE -> { }
            case NO_SUCH_GROUP -> throw new RpcFault(Fault.BAD_NAME, name);
            case ALREADY_ADDED -> throw new RpcFault(Fault.ALREADY_ADDED, name);
            case STILL_RUNNING -> throw new RpcFault(Fault.STILL_RUNNING, name);
        }
    }

    private void goDown(String method, Arguments a, Reply reply) throws RpcFault {
        check(a, 0);
        if (method.equals("restart")) {
            try {
                supervisor.restart();
            } catch (ConfigException e) {
                // supervisord would stop everything and then die of it.
                throw new RpcFault(Fault.CANT_REREAD, e.getMessage());
            }
            reply.answer(Value.TRUE);
        } else {
            supervisor.shutdown();
            reply.answer(Value.TRUE);
        }
    }
}

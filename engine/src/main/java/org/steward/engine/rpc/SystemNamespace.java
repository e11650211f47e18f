package org.steward.engine.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.Fault;
import org.steward.engine.childlog.MainLog;
import org.steward.engine.loop.EventLoop;

/** {@code system.*}: the interface about itself, and several calls in one. */
public final class SystemNamespace implements RpcNamespace {
    private final RpcDispatcher dispatcher;
    private final EventLoop loop;
    private final MainLog log;

    public SystemNamespace(RpcDispatcher dispatcher, EventLoop loop, MainLog log) {
        this.dispatcher = dispatcher;
        this.loop = loop;
        this.log = log;
    }

    @Override
    public String name() {
        return "system";
    }

    @Override
    public List<MethodDoc> methods() {
        return List.of(
                MethodDoc.of("listMethods", "array", "Names every method there is, sorted."),
                MethodDoc.of("methodHelp", "string", "Tells what a method does.", "string name"),
                MethodDoc.of("methodSignature", "array",
                        "Tells the types of a method: of its answer, then of each parameter.", "string name"),
                MethodDoc.of("multicall", "array",
                        "Makes several calls one after the other, each a struct of methodName and params. The answer"
                                + " has the value of each, or a struct of faultCode and faultString.",
                        "array calls"));
    }

    @Override
    public void call(String method, Arguments arguments, Reply reply) throws RpcFault {
        switch (method) {
            case "listMethods" -> {
                arguments.expect(0);
                List<String> names = new ArrayList<>(dispatcher.methods().keySet());
                reply.answer(out -> out.value(names));
            }
            case "methodHelp" -> reply.answer(Value.of(find(arguments).help()));
            case "methodSignature" -> {
                List<String> signature = find(arguments).signature();
                reply.answer(out -> out.value(signature));
            }
            case "multicall" -> multicall(arguments, reply);
            default -> throw new RpcFault(Fault.UNKNOWN_METHOD);
        }
    }

    private MethodDoc find(Arguments arguments) throws RpcFault {
        arguments.expect(1);
        Map<String, MethodDoc> methods = dispatcher.methods();
        if (arguments.raw(0) instanceof String name && methods.containsKey(name)) {
            return methods.get(name);
        }
        throw new RpcFault(Fault.SIGNATURE_UNSUPPORTED);
    }

    private void multicall(Arguments arguments, Reply reply) throws RpcFault {
        arguments.expect(1);
        if (arguments.raw(0) instanceof List<?> calls && reply instanceof RootReply root) {
            new Multicall(dispatcher, loop, log, calls, root).run();
        } else {
            throw new RpcFault(Fault.INCORRECT_PARAMETERS);
        }
    }
}

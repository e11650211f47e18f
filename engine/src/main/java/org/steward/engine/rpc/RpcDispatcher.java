package org.steward.engine.rpc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steward.client.protocol.Fault;

/** Finds the namespace of a call. Loop thread only. */
public final class RpcDispatcher {
    private final Map<String, RpcNamespace> namespaces = new HashMap<>();

    public void add(RpcNamespace namespace) {
        namespaces.put(namespace.name(), namespace);
    }

    /** Carries out a call; the reply gets the answer or the fault, now or later. */
    public void dispatch(String method, List<?> params, Reply reply) {
        try {
            int dot = method.indexOf('.');
            RpcNamespace namespace = dot < 0 ? null : namespaces.get(method.substring(0, dot));
            String name = method.substring(dot + 1);
            if (namespace == null || name.startsWith("_") || name.indexOf('.') >= 0) {
                throw new RpcFault(Fault.UNKNOWN_METHOD);
            }
            namespace.call(name, new Arguments(params), reply);
        } catch (RpcFault fault) {
            reply.fault(fault);
        }
    }

    /** Every published method by its full name, sorted. */
    TreeMap<String, MethodDoc> methods() {
        TreeMap<String, MethodDoc> all = new TreeMap<>();
        for (RpcNamespace namespace : namespaces.values()) {
            for (MethodDoc doc : namespace.methods()) {
                all.put(namespace.name() + "." + doc.name(), doc);
            }
        }
        return all;
    }
}

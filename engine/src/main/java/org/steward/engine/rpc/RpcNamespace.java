package org.steward.engine.rpc;

import java.util.List;

/** The methods under one name, such as {@code supervisor}. Loop thread only. */
public interface RpcNamespace {

    /** What stands before the dot. */
    String name();

    /** The published methods, for listMethods and its kin; made on demand. */
    List<MethodDoc> methods();

    /**
     * Carries out a call. Answers through the reply, now or later, or throws the fault to answer with.
     *
     * @param method what stands after the dot; never begins with an underscore
     * @throws RpcFault UNKNOWN_METHOD when there is no such method
     */
    void call(String method, Arguments arguments, Reply reply) throws RpcFault;
}

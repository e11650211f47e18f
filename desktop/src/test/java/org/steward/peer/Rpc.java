package org.steward.peer;

import java.util.List;
import java.util.Map;

/**
 * Calls a daemon's XML-RPC methods. Results are Integer, Boolean, String, List and Map. With the system property
 * {@code conformance.client=library} the calls go through Steward's client library, otherwise over bare HTTP.
 */
public record Rpc(Http http) {
    private static final boolean THROUGH_LIBRARY = "library".equals(System.getProperty("conformance.client"));

    /** Calls {@code namespace.method}; a name without a dot is in the namespace {@code supervisor}. */
    public Object call(String method, Object... params) {
        String name = method.contains(".") ? method : "supervisor." + method;
        if (THROUGH_LIBRARY) {
            return LibraryCall.call(http, name, params);
        }
        HttpReply reply = http.post("/RPC2", XmlRpc.call(name, List.of(params)));
        if (reply.status() != 200) {
            throw new AssertionError(name + " answered HTTP " + reply.status() + ": " + reply.text());
        }
        return XmlRpc.result(reply.body());
    }

    /** The result, or of a fault {@code "<code> <faultString>"}. */
    public Object answer(String method, Object... params) {
        try {
            return call(method, params);
        } catch (RpcFault fault) {
            return fault.code() + " " + fault.text();
        }
    }

    /** getProcessInfo's struct. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> info(String name) {
        return (Map<String, Object>) call("getProcessInfo", name);
    }

    public String state(String name) {
        return (String) info(name).get("statename");
    }

    public int pid(String name) {
        return (Integer) info(name).get("pid");
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> all() {
        return (List<Map<String, Object>>) call("getAllProcessInfo");
    }

    public void awaitState(String name, String state) {
        Await.until(name + " is " + state, () -> state(name).equals(state));
    }
}

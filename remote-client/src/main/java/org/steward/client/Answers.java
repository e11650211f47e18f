package org.steward.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steward.client.protocol.ActionStatus;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.MethodResponse;

/** Values of the wire as what the methods answer. Elements of another type than expected are left out. */
final class Answers {

    private Answers() {
    }

    static List<String> texts(Object list) {
        List<String> result = new ArrayList<>();
        if (list instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof String text) {
                    result.add(text);
                }
            }
        }
        return result;
    }

    static List<Map<?, ?>> structs(List<?> list) {
        List<Map<?, ?>> result = new ArrayList<>(list.size());
        for (Object value : list) {
            if (value instanceof Map<?, ?> struct) {
                result.add(struct);
            }
        }
        return result;
    }

    static List<ProcessInfo> processes(List<?> list) {
        List<ProcessInfo> result = new ArrayList<>(list.size());
        for (Map<?, ?> struct : structs(list)) {
            result.add(ProcessInfo.of(struct));
        }
        return result;
    }

    /** A list of statuses; for one process servers answer true, which becomes one good status under its name. */
    static List<ActionStatus> statuses(Object value, String name) {
        if (!(value instanceof List<?> list)) {
            Namespec namespec = Namespec.parse(name);
            return List.of(ActionStatus.ok(namespec.process(), namespec.group()));
        }
        List<ActionStatus> result = new ArrayList<>(list.size());
        for (Map<?, ?> struct : structs(list)) {
            result.add(ActionStatus.of(struct));
        }
        return result;
    }

    /** Answers of a multicall: unlike elsewhere, supervisord does not wrap a result into an array of its own. */
    static List<MethodResponse> responses(List<?> list) {
        List<MethodResponse> result = new ArrayList<>(list.size());
        for (Object answer : list) {
            if (answer instanceof Map<?, ?> fault && fault.get("faultCode") instanceof Integer code) {
                Object text = fault.get("faultString");
                result.add(new MethodResponse.FaultResult(code, text instanceof String string ? string : ""));
            } else {
                result.add(new MethodResponse.Result(answer));
            }
        }
        return result;
    }

    static List<Object> calls(List<MethodCall> calls) {
        List<Object> result = new ArrayList<>(calls.size());
        for (MethodCall call : calls) {
            result.add(Map.of("methodName", call.method(), "params", call.params()));
        }
        return result;
    }
}

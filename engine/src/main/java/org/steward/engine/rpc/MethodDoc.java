package org.steward.engine.rpc;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code system.methodHelp} and {@code system.methodSignature} tell about a method.
 *
 * @param name       without its namespace
 * @param returns    XML-RPC type of the answer
 * @param parameters type and name of each parameter, such as {@code boolean wait}
 * @param summary    one or two sentences
 */
public record MethodDoc(String name, String returns, List<String> parameters, String summary) {

    public static MethodDoc of(String name, String returns, String summary, String... parameters) {
        return new MethodDoc(name, returns, List.of(parameters), summary);
    }

    /** The same method under another name. */
    public MethodDoc alias(String other) {
        return new MethodDoc(other, returns, parameters, summary);
    }

    String help() {
        StringBuilder text = new StringBuilder(summary).append('\n');
        for (String parameter : parameters) {
            text.append("\n@param ").append(parameter);
        }
        return text.append("\n@return ").append(returns).toString();
    }

    /** Types: the answer's, then each parameter's. */
    List<String> signature() {
        List<String> types = new ArrayList<>();
        types.add(returns);
        for (String parameter : parameters) {
            types.add(parameter.substring(0, parameter.indexOf(' ')));
        }
        return types;
    }
}

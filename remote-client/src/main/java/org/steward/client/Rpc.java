package org.steward.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.steward.client.protocol.Fault;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.HttpReply;
import org.steward.client.transport.HttpTransport;
import org.steward.client.transport.TransportException;
import org.steward.client.xmlrpc.MalformedXmlRpcException;
import org.steward.client.xmlrpc.MethodResponse;
import org.steward.client.xmlrpc.XmlLimits;
import org.steward.client.xmlrpc.XmlRpcReader;
import org.steward.client.xmlrpc.XmlRpcWriter;

/** XML-RPC over an HTTP transport: what each HTTP answer means. Safe for any thread. */
final class Rpc {

    private final HttpTransport transport;
    private final XmlLimits limits;

    Rpc(HttpTransport transport) {
        this.transport = transport;
        XmlLimits usual = XmlLimits.RESPONSE;
        int bytes = transport.options().maxAnswer();
        this.limits = new XmlLimits(bytes, usual.depth(), usual.elements(), Math.min(bytes, usual.text()));
    }

    /** Calls a method that answers at once. */
    Object call(String method, Object... params) throws RpcFault, TransportException {
        return call(transport.options().readTimeout(), method, params);
    }

    /** Calls a method that answers when processes have started or stopped. */
    Object callAndWait(String method, Object... params) throws RpcFault, TransportException {
        return call(transport.options().actionTimeout(), method, params);
    }

    /** Calls a method that answers within this time. */
    Object call(Duration limit, String method, Object... params) throws RpcFault, TransportException {
        XmlRpcWriter request = new XmlRpcWriter(512).startRequest(method);
        for (Object param : params) {
            request.value(param);
        }
        request.endRequest();
        HttpReply reply = transport.post("/RPC2", request.buffer(), request.size(), limit, isRepeatable(method));
        if (reply.status() != 200) {
            throw refused(method, reply);
        }
        MethodResponse response;
        try {
            response = XmlRpcReader.readResponse(reply.body(), 0, reply.length(), limits);
        } catch (MalformedXmlRpcException e) {
            throw notAnAnswer(method, reply, e.getMessage());
        }
        if (response instanceof MethodResponse.FaultResult fault) {
            if (fault.code() == Fault.UNKNOWN_METHOD.code() && isOfEverySupervisord(method)) {
                throw new TransportException(FailureLayer.NO_SUPERVISOR_NAMESPACE,
                        url() + " answers XML-RPC but does not know " + method);
            }
            throw new RpcFault(fault.code(), fault.text());
        }
        return ((MethodResponse.Result) response).value();
    }

    /** Methods that change nothing may be sent again when a kept connection turns out to be dead. */
    private static boolean isRepeatable(String method) {
        String name = method.substring(method.indexOf('.') + 1);
        return name.startsWith("get") || name.startsWith("read") || name.startsWith("tail") || name.startsWith("list")
                || name.startsWith("method") || name.startsWith("preview");
    }

    private static boolean isOfEverySupervisord(String method) {
        return switch (method) {
            case "supervisor.getVersion", "supervisor.getAPIVersion", "supervisor.getSupervisorVersion",
                    "supervisor.getState", "supervisor.getAllProcessInfo" -> true;
            default -> false;
        };
    }

    private TransportException refused(String method, HttpReply reply) {
        int status = reply.status();
        String answer = reply.reason().isEmpty() ? Integer.toString(status) : status + " " + reply.reason();
        if (status == 401) {
            return new TransportException(FailureLayer.CREDENTIALS, url() + " refused the user name and password"
                    + " (HTTP status " + answer + ")", status);
        }
        FailureLayer layer = switch (status) {
            case 403, 407, 429, 500, 502, 503, 504 -> FailureLayer.HTTP_STATUS;
            default -> FailureLayer.NOT_AN_RPC_ENDPOINT;
        };
        return new TransportException(layer, url() + " answered " + method + " with HTTP status " + answer, status);
    }

    private TransportException notAnAnswer(String method, HttpReply reply, String why) {
        String start = new String(reply.body(), 0, Math.min(reply.length(), 200), StandardCharsets.ISO_8859_1);
        boolean isXmlRpc = start.contains("<methodResponse");
        return new TransportException(isXmlRpc ? FailureLayer.PROTOCOL : FailureLayer.NOT_AN_RPC_ENDPOINT,
                url() + " answered " + method + " with something that is not XML-RPC: " + why);
    }

    /** An answer that is XML-RPC, but not what this method answers. */
    TransportException unexpected(String method, Object value) {
        return new TransportException(FailureLayer.PROTOCOL, url() + " answered " + method + " with a "
                + value.getClass().getSimpleName() + ", which is not what it should");
    }

    private String url() {
        return transport.endpoint().url();
    }
}

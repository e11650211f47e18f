package org.steward.engine.rpc;

import java.nio.ByteBuffer;
import org.steward.client.xmlrpc.MalformedXmlRpcException;
import org.steward.client.xmlrpc.MethodCall;
import org.steward.client.xmlrpc.XmlLimits;
import org.steward.client.xmlrpc.XmlRpcReader;
import org.steward.client.xmlrpc.XmlRpcWriter;
import org.steward.engine.http.HttpExchange;
import org.steward.engine.http.HttpHandler;

/** Serves {@code /RPC2}. */
public final class RpcHandler implements HttpHandler {
    /** A larger buffer is not kept for the next answer. */
    private static final int KEPT = 4 << 20;
    private static final XmlLimits LIMITS = new XmlLimits(8 << 20, 64, 400_000, 8 << 20);

    private final RpcDispatcher dispatcher;
    private XmlRpcWriter writer = new XmlRpcWriter();

    public RpcHandler(RpcDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public boolean matches(String path) {
        return path.startsWith("/RPC2");
    }

    @Override
    public void handle(HttpExchange exchange) {
        if (!exchange.request().method().equals("POST")) {
            exchange.error(400);
            return;
        }
        if (exchange.request().length() < 0) {
            exchange.error(411);
            return;
        }
        byte[] body = exchange.request().body();
        MethodCall call;
        try {
            call = XmlRpcReader.readCall(body, 0, body.length, LIMITS);
        } catch (MalformedXmlRpcException e) {
            exchange.refuse(400, "not an XML-RPC call: " + e.getMessage());
            return;
        }
        dispatcher.dispatch(call.method(), call.params(), new HttpReply(exchange));
    }

    /** Answers over HTTP. All answers are written into one buffer, which the connection copies if it must wait. */
    private final class HttpReply implements RootReply {
        private final HttpExchange exchange;

        HttpReply(HttpExchange exchange) {
            this.exchange = exchange;
        }

        @Override
        public void answer(Value value) {
            writer.reset();
            writer.startResponse();
            value.writeTo(writer);
            message(writer.endResponse());
        }

        @Override
        public void fault(RpcFault fault) {
            writer.reset();
            message(writer.fault(fault.code(), fault.getMessage()));
        }

        @Override
        public void message(XmlRpcWriter message) {
            exchange.respond(200, "text/xml", ByteBuffer.wrap(message.buffer(), 0, message.size()));
            if (writer.buffer().length > KEPT) {
                writer = new XmlRpcWriter();
            }
        }

        @Override
        public HttpExchange exchange() {
            return exchange;
        }

        @Override
        public void onAbandoned(Runnable action) {
            exchange.onAbandoned(action);
        }

        @Override
        public boolean isOpen() {
            return exchange.isOpen();
        }
    }
}

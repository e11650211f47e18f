package org.steward.desktop.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A small HTTP server on the loopback that answers like a supervisord, or as wrongly as a test wants. */
public final class FakeSupervisord implements AutoCloseable {

    private static final Pattern METHOD = Pattern.compile("<methodName>([^<]*)</methodName>");

    /** An answer to everything. */
    public record Answer(int status, String type, String body) {
    }

    private final HttpServer server;
    private final boolean tls;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, String> values = new ConcurrentHashMap<>(Map.of(
            "supervisor.getAPIVersion", "<string>3.0</string>",
            "supervisor.getSupervisorVersion", "<string>4.2.5</string>",
            "supervisor.getIdentification", "<string>fake</string>",
            "supervisor.getState", state(1, "RUNNING"),
            "supervisor.getAllProcessInfo", "<array><data></data></array>",
            "system.listMethods", "<array><data><value><string>supervisor.getState</string></value></data></array>",
            "supervisor.shutdown", "<boolean>1</boolean>"));
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile List<Answer> always = List.of();
    private volatile String password = "";

    private FakeSupervisord(HttpServer server, boolean tls) {
        this.server = server;
        this.tls = tls;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Over http, at a free port. */
    public static FakeSupervisord http() {
        return http(0);
    }

    /** Over http, at this port. */
    public static FakeSupervisord http(int port) {
        try {
            return new FakeSupervisord(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over https, with the certificate of this context. */
    public static FakeSupervisord https(SSLContext context) {
        try {
            HttpsServer server = HttpsServer.create(anywhere(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            return new FakeSupervisord(server, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anywhere() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** The value of getState. */
    public static String state(int code, String name) {
        return "<struct><member><name>statecode</name><value><int>" + code + "</int></value></member>"
                + "<member><name>statename</name><value><string>" + name + "</string></value></member></struct>";
    }

    /** Answers a method with this value from now on. */
    public FakeSupervisord with(String method, String value) {
        values.put(method, value);
        return this;
    }

    /** Answers everything like this from now on. */
    public FakeSupervisord always(int status, String type, String body) {
        always = List.of(new Answer(status, type, body));
        return this;
    }

    /** Wants ann and this password. */
    public FakeSupervisord withPassword(String wanted) {
        password = wanted;
        return this;
    }

    /** The TCP port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The server URL. */
    public String url() {
        return (tls ? "https" : "http") + "://127.0.0.1:" + port();
    }

    /** Names of the methods that were called so far. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!always.isEmpty()) {
            send(exchange, always.getFirst());
        } else if (!password.isEmpty() && !("Basic " + java.util.Base64.getEncoder().encodeToString(
                ("ann:" + password).getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"default\"");
            send(exchange, new Answer(401, "text/html", "no"));
        } else if (!exchange.getRequestURI().getPath().equals("/RPC2")) {
            send(exchange, new Answer(404, "text/html", "<html>no such page</html>"));
        } else {
            Matcher matcher = METHOD.matcher(request);
            String method = matcher.find() ? matcher.group(1) : "";
            calls.add(method);
            send(exchange, new Answer(200, "text/xml", values.containsKey(method)
                    ? "<?xml version='1.0'?><methodResponse><params><param><value>" + values.get(method)
                    + "</value></param></params></methodResponse>" : unknown()));
            if (method.equals("supervisor.shutdown")) {
                server.stop(0);
            }
        }
    }

    private static String unknown() {
        return "<?xml version='1.0'?><methodResponse><fault><value><struct>"
                + "<member><name>faultCode</name><value><int>1</int></value></member>"
                + "<member><name>faultString</name><value><string>UNKNOWN_METHOD</string></value></member>"
                + "</struct></value></fault></methodResponse>";
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

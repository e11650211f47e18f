package org.steward.engine.http;

/** Serves {@code /ok.html}, by which probes see that the daemon is alive. */
public final class OkPage implements HttpHandler {
    @Override
    public boolean matches(String path) {
        return path.equals("/ok.html");
    }

    @Override
    public void handle(HttpExchange exchange) {
        exchange.respond(200, "text/plain", "OK");
    }
}

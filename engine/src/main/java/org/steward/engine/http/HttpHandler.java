package org.steward.engine.http;

/** Serves some of the paths. Loop thread only; a handler that needs long answers later, through the exchange. */
public interface HttpHandler {

    /** Whether this path is for this handler; of several the first is taken. */
    boolean matches(String path);

    /** Answers the request, or keeps the exchange and answers later. An exception becomes status 500. */
    void handle(HttpExchange exchange);
}

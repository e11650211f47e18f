package org.steward.engine.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One request and the way to answer it, once. Loop thread only.
 *
 * <p>When the client goes before the answer, the actions given to {@link #onAbandoned} run and an answer that comes
 * anyway is dropped.
 */
public final class HttpExchange {
    private final HttpConnection connection;
    private final HttpRequest request;
    private final List<Runnable> abandoned = new ArrayList<>(1);
    private final StringBuilder headers = new StringBuilder();
    private boolean answered;
    private long reserved;

    HttpExchange(HttpConnection connection, HttpRequest request) {
        this.connection = connection;
        this.request = request;
    }

    public HttpRequest request() {
        return request;
    }

    /** Adds a header to the answer; before the answer. Control characters, which could forge headers, are dropped. */
    public void header(String name, String value) {
        headers.append(name).append(": ");
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) >= ' ') {
                headers.append(value.charAt(i));
            }
        }
        headers.append("\r\n");
    }

    /** Adds a header that holds a point of time, epoch seconds. */
    public void dateHeader(String name, long epochSecond) {
        header(name, HttpDate.format(epochSecond));
    }

    /** Answers with a body of known length. The buffer may be used again when this returns. */
    public void respond(int status, String contentType, ByteBuffer body) {
        if (begin()) {
            header("Content-Type", contentType);
            header("Content-Length", Integer.toString(body.remaining()));
            connection.send(status, headers, body);
        }
    }

    /** Answers with a text, in UTF-8. */
    public void respond(int status, String contentType, String body) {
        respond(status, contentType, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers with a status and the small page that explains it. */
    public void error(int status) {
        respond(status, "text/html", ByteBuffer.wrap(HttpStatus.errorPage(status)));
    }

    /** Answers with a status, reports the reason in the main log, and ends the connection. */
    public void refuse(int status, String reason) {
        connection.report(status, reason);
        connection.closeAfterwards();
        error(status);
    }

    /**
     * Answers with a body that is made on the way: chunked for HTTP/1.1, up to the end of the connection for 1.0.
     * The source is closed when it is done or the client has gone, also when it has gone already.
     */
    public void stream(String contentType, BodySource source) {
        if (begin()) {
            header("Content-Type", contentType);
            connection.stream(headers, source, false);
        } else {
            source.close();
        }
    }

    /**
     * As {@link #stream(String, BodySource)} for a body whose length is known; the source gives exactly that many
     * bytes.
     */
    public void stream(String contentType, long length, BodySource source) {
        if (begin()) {
            header("Content-Type", contentType);
            header("Content-Length", Long.toString(length));
            connection.stream(headers, source, true);
        } else {
            source.close();
        }
    }

    /** Tells a waiting {@link BodySource} is worth asking again. Does nothing when it is over. */
    public void wake() {
        connection.wake(this);
    }

    /** Ends the connection after this answer. */
    public void closeAfterwards() {
        connection.closeAfterwards();
    }

    /** Runs the action if the client goes before it is answered. */
    public void onAbandoned(Runnable action) {
        abandoned.add(action);
    }

    /** Whether there is still somebody to answer to. */
    public boolean isOpen() {
        return !answered && connection.isServing(this);
    }

    private boolean begin() {
        if (!isOpen()) {
            return false;
        }
        answered = true;
        abandoned.clear();
        return true;
    }

    /** Counts memory that is held until the answer; whether clients together stay within what they may cost. */
    public boolean reserve(long bytes) {
        reserved += bytes;
        return connection.hold(bytes);
    }

    /**
     * It is over.
     *
     * @param early whether the client went before it was answered
     */
    void end(boolean early) {
        connection.hold(-reserved);
        reserved = 0;
        List<Runnable> actions = early ? List.copyOf(abandoned) : List.of();
        abandoned.clear();
        for (Runnable action : actions) {
            action.run();
        }
    }
}

package org.steward.engine.http;

import java.nio.ByteBuffer;
import org.steward.engine.loop.FdHandler;
import org.steward.engine.posix.Errno;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

/**
 * One client: takes a request, has it answered, sends the answer, takes the next. Loop thread only.
 *
 * <p>While a request is being answered nothing is read, so a client that sends many at once is served one by one and
 * costs no more than one that waits. A client that closes its side while it waits for an answer is gone.
 */
final class HttpConnection implements FdHandler {
    private static final int MAX_DRAINED = 16 << 20;
    private static final String OVERDRAWN = "half-sent requests and unread answers take too much memory";
    private static final int GONE = Posix.EPOLLRDHUP | Posix.EPOLLHUP | Posix.EPOLLERR;

    private enum State {
        /** Waiting for a request, or for the rest of one. */
        READING,
        /** A handler has the request. */
        ANSWERING,
        /** A whole answer is on its way. */
        SENDING,
        /** An answer is made while it is sent. */
        STREAMING,
        /** The answer is out; closing before the client has sent all it wants would reset it under its eyes. */
        DRAINING,
        CLOSED
    }

    private final HttpServer server;
    private final Wire wire;
    private final int fd;
    private final RequestParser parser;
    private final HttpOutput output;
    private State state = State.READING;
    private HttpRequest head;
    private HttpExchange exchange;
    /** Bytes after a request that is being answered. */
    private ByteBuffer leftover;
    /** Part of a request has come and its deadline runs. */
    private boolean receiving;
    private boolean closing;
    /** The client has more to send that nobody will read. */
    private boolean unread;
    private boolean pumping;
    private int drained;
    private long held;
    private long deadline;

    HttpConnection(HttpServer server, Wire wire, int fd) {
        this.server = server;
        this.wire = wire;
        this.fd = fd;
        this.parser = new RequestParser(wire.limits);
        this.output = new HttpOutput(wire, fd);
        this.deadline = wire.deadline(wire.limits.requestNanos());
    }

    @Override
    public void ready(int events) {
        boolean gone = (events & GONE) != 0;
        switch (state) {
            case READING, DRAINING -> read();
            case SENDING -> pump();
            case STREAMING, ANSWERING -> {
                if (gone) {
                    close();
                } else {
                    pump();
                }
            }
            case CLOSED -> { }
        }
    }

    // ---- requests ----------------------------------------------------------------------------------------------

    private void read() {
        if (leftover != null) {
            // Older bytes come first; what is ready now will be reported again.
            return;
        }
        ByteBuffer in = wire.in.clear();
        int count = wire.posix.read(fd, in);
        if (count == -Errno.EAGAIN || count == -Errno.EINTR) {
            return;
        }
        if (count <= 0) {
            close();
        } else if (state == State.READING) {
            process(in.flip());
        } else {
            drained += count;
            if (drained > MAX_DRAINED) {
                close();
            }
        }
    }

    private void process(ByteBuffer in) {
        try {
            while (state == State.READING && in.hasRemaining()) {
                step(in);
            }
        } catch (BadRequestException e) {
            refuse(e);
        }
        if (state == State.READING) {
            boolean partial = isHalfSent();
            if (!partial || !receiving) {
                deadline = wire.deadline(partial ? wire.limits.requestNanos() : wire.limits.idleNanos());
            }
            receiving = partial;
        } else if (in.hasRemaining() && !closing && state != State.CLOSED) {
            leftover = ByteBuffer.wrap(new byte[in.remaining()]).put(in).flip();
        }
        account();
        settle();
    }

    /** Counts the memory of requests that are not complete among what clients may cost together. */
    private void account() {
        long now = state == State.CLOSED ? 0 : parser.held() + (leftover == null ? 0 : leftover.capacity());
        boolean grows = now > held;
        wire.hold(now - held);
        held = now;
        if (grows && wire.isOverdrawn()) {
            server.report(OVERDRAWN);
            close();
        }
    }

    private void step(ByteBuffer in) throws BadRequestException {
        if (head == null) {
            head = parser.head(in);
            if (head == null) {
                return;
            }
            exchange = new HttpExchange(this, head);
            admit();
            if (state != State.READING) {
                return;
            }
        }
        HttpRequest request = parser.body(head, in);
        if (request != null) {
            head = null;
            receiving = false;
            state = State.ANSWERING;
            exchange = new HttpExchange(this, request);
            server.serve(exchange);
        }
    }

    /** Decides, before a body is taken, whether it will be. */
    private void admit() throws BadRequestException {
        if (!server.authorizes(head)) {
            server.report("no or wrong credentials for " + head.path());
            exchange.header("WWW-Authenticate", "Basic realm=\"default\"");
            reject(401);
        } else if (head.isChunked()) {
            // The handler says what it thinks of it; where the next request begins, nobody knows.
            closing = true;
            unread = true;
        } else {
            parser.checkLength(head);
            if (head.length() > 0 && head.header("Expect").orElse("").equalsIgnoreCase("100-continue")) {
                output.add(ByteBuffer.wrap(ReplyHead.CONTINUE));
                if (output.pump() != HttpOutput.Outcome.SENT) {
                    close();
                }
            }
        }
    }

    void report(int status, String reason) {
        server.report(status + " " + HttpStatus.reason(status) + ": " + reason);
    }

    private void refuse(BadRequestException e) {
        report(e.status(), e.getMessage());
        if (head == null) {
            exchange = new HttpExchange(this, HttpRequest.UNREADABLE);
            unread = e.status() == 431;
        }
        reject(e.status());
    }

    private void reject(int status) {
        state = State.ANSWERING;
        closing = true;
        unread |= head != null && (head.length() > 0 || head.isChunked());
        exchange.error(status);
    }

    // ---- answers -----------------------------------------------------------------------------------------------

    boolean isServing(HttpExchange asked) {
        return state == State.ANSWERING && asked == exchange;
    }

    /** Counts memory held for an answer among what clients may cost together; whether there is room. */
    boolean hold(long bytes) {
        wire.hold(bytes);
        return !wire.isOverdrawn();
    }

    void closeAfterwards() {
        closing = true;
    }

    void send(int status, CharSequence headers, ByteBuffer body) {
        begin(State.SENDING, status, headers, exchange.request().wantsKeepAlive());
        if (!exchange.request().isHead()) {
            output.add(body);
        }
        pump();
        output.keep();
    }

    /**
     * @param sized whether a header tells how long the body is
     */
    void stream(CharSequence headers, BodySource body, boolean sized) {
        boolean chunked = !sized && exchange.request().http11();
        begin(State.STREAMING, 200, chunked ? headers + "Transfer-Encoding: chunked\r\n" : headers,
                (sized || chunked) && exchange.request().wantsKeepAlive());
        if (exchange.request().isHead()) {
            body.close();
            state = State.SENDING;
        } else {
            output.follow(body, chunked);
        }
        pump();
    }

    private void begin(State sending, int status, CharSequence headers, boolean keepAlive) {
        closing |= !keepAlive;
        state = sending;
        String date = wire.date.at(Math.floorDiv(wire.loop.clock().wallMillis(), 1000L));
        output.add(ReplyHead.of(exchange.request().http11(), status, date, headers, closing));
    }

    void wake(HttpExchange waiting) {
        if (state == State.STREAMING && waiting == exchange && !output.isBlocked()) {
            pump();
        }
    }

    /** Sends, and goes on to the next request when all is out. */
    private void pump() {
        if (pumping || state != State.SENDING && state != State.STREAMING) {
            return;
        }
        HttpOutput.Outcome outcome;
        pumping = true;
        try {
            outcome = output.pump();
        } finally {
            pumping = false;
        }
        switch (outcome) {
            case SENT -> finish();
            case BLOCKED -> blocked();
            case MORE -> wire.loop.later(this::pump);
            case WAITING -> { }
            case FAILED -> close();
        }
        settle();
    }

    private void blocked() {
        if (wire.isOverdrawn()) {
            server.report(OVERDRAWN);
            close();
        } else {
            boolean endless = state == State.STREAMING;
            deadline = wire.deadline(endless ? wire.limits.idleNanos() : wire.limits.requestNanos());
        }
    }

    private void finish() {
        output.end();
        exchange.end(false);
        exchange = null;
        if (closing && !unread) {
            close();
        } else if (closing) {
            state = State.DRAINING;
            deadline = wire.deadline(wire.limits.requestNanos());
        } else {
            state = State.READING;
            deadline = wire.deadline(wire.limits.idleNanos());
            if (leftover != null) {
                wire.loop.later(this::resume);
            }
        }
    }

    private void resume() {
        if (leftover != null && state == State.READING) {
            ByteBuffer next = leftover;
            leftover = null;
            process(next);
        }
    }

    // ---- life --------------------------------------------------------------------------------------------------

    /** Waits for what the present state needs. */
    private void settle() {
        int events = switch (state) {
            case READING, DRAINING -> Posix.EPOLLIN;
            case SENDING -> Posix.EPOLLOUT;
            case STREAMING -> output.isBlocked() ? Posix.EPOLLOUT | Posix.EPOLLRDHUP : Posix.EPOLLRDHUP;
            case ANSWERING -> Posix.EPOLLRDHUP;
            case CLOSED -> 0;
        };
        if (state != State.CLOSED) {
            try {
                wire.loop.rewatch(fd, events);
            } catch (PosixException e) {
                close();
            }
        }
    }

    /** Whether it has used up its time; one that waits for us has all the time it wants. */
    boolean isOverdue(long now) {
        return state != State.ANSWERING
                && (state != State.STREAMING || output.isBlocked())
                && deadline - now <= 0;
    }

    /** Whether part of a request is here and the rest is not. */
    boolean isHalfSent() {
        return state == State.READING && (head != null || !parser.isEmpty());
    }

    void close() {
        if (state == State.CLOSED) {
            return;
        }
        boolean waiting = state == State.ANSWERING;
        state = State.CLOSED;
        wire.loop.unwatch(fd);
        wire.posix.close(fd);
        output.end();
        account();
        server.forget(this);
        if (exchange != null) {
            exchange.end(waiting);
        }
    }
}

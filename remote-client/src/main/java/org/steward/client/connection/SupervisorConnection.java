package org.steward.client.connection;

import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.steward.client.SupervisorClient;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/**
 * Keeps knowing what a server's processes are like, through failures and restarts of the server, until it is closed.
 *
 * <p>A server with a change feed tells changes as they happen; any other is polled, less often when nothing changes and
 * nobody looks. After a failure it tries again, ever more slowly. What it knows is a {@link Snapshot}; a listener gets
 * each one that differs from the one before.
 *
 * <p>One virtual thread per connection, on which the listener is called. All methods may be called from any thread.
 */
public final class SupervisorConnection implements Closeable {

    private static final Duration JOIN_LIMIT = Duration.ofSeconds(5);
    /** From one question to a feed to the next: changes in between come together. */
    private static final long FEED_SPACING_NANOS = 20_000_000;

    private final SupervisorClient client;
    private final ConnectionOptions options;
    private final SnapshotListener listener;
    private final Timeline timeline;
    private final Doorbell bell;
    private final Backoff backoff;
    private final PollPace pace;
    private final ServerWatch watch;
    private final Thread thread;
    private volatile Snapshot snapshot;
    private volatile boolean closed;
    private volatile boolean watched = true;
    private volatile boolean acted;

    private SupervisorConnection(SupervisorClient client, ConnectionOptions options, SnapshotListener listener,
            Timeline timeline, RandomGenerator random) {
        this.client = client;
        this.options = options;
        this.listener = listener;
        this.timeline = timeline;
        this.bell = timeline.doorbell();
        this.backoff = new Backoff(options.firstRetry(), options.lastRetry(), random);
        this.pace = new PollPace(options.poll());
        this.watch = new ServerWatch(client, options);
        this.snapshot = Snapshot.empty(client.endpoint(), timeline.wall());
        this.thread = Thread.ofVirtual().name("connection " + client.endpoint().url()).unstarted(this::run);
    }

    /** Opens a connection; it begins to connect at once. */
    public static SupervisorConnection open(Endpoint endpoint, TransportOptions transport, ConnectionOptions options,
            SnapshotListener listener) {
        return open(new SupervisorClient(endpoint, transport), options, listener, Timeline.ofSystem(),
                () -> ThreadLocalRandom.current().nextLong());
    }

    static SupervisorConnection open(SupervisorClient client, ConnectionOptions options, SnapshotListener listener,
            Timeline timeline, RandomGenerator random) {
        SupervisorConnection connection = new SupervisorConnection(client, options, listener, timeline, random);
        connection.thread.start();
        return connection;
    }

    /** What is known now; newer than the listener's last one, if only its {@link Snapshot#taken}. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** For calls to the same server. They share this connection's transport and end when it is closed. */
    public SupervisorClient client() {
        return client;
    }

    /** Asks now, or tries to connect now. */
    public void refresh() {
        bell.ring();
    }

    /** Says that something was just asked of the server and a change is about to come: looks closely for a while. */
    public void expectChange() {
        acted = true;
        bell.ring();
    }

    /** Says whether somebody looks at this server; at first it is taken for granted. */
    public void setWatched(boolean isWatched) {
        boolean begins = isWatched && !watched;
        watched = isWatched;
        if (begins) {
            bell.ring();
        }
    }

    private void run() {
        while (!closed) {
            Duration wait;
            long asked = timeline.nanos();
            try {
                ServerWatch.Answer answer = watch.next(snapshot.processes());
                wait = answered(answer, timeline.nanos() - asked);
            } catch (TransportException e) {
                watch.forget();
                wait = failed(e);
            } catch (RuntimeException e) {
                // An answer nobody foresaw must not leave a snapshot that claims to be live for ever.
                watch.forget();
                wait = failed(new TransportException(
                        FailureLayer.PROTOCOL, "the answer of " + snapshot.endpoint() + " could not be used: " + e));
            }
            try {
                if (!closed && wait.isPositive()) {
                    bell.await(wait);
                }
            } catch (InterruptedException e) {
                // Whoever interrupts this thread wants it to end.
                closed = true;
            }
        }
    }

    /** How long to wait after this answer. */
    private Duration answered(ServerWatch.Answer answer, long nanos) {
        backoff.reset();
        Snapshot old = snapshot;
        Instant now = timeline.wall();
        Link link = old.link().isLive() ? old.link() : new Link.Live(now);
        Duration offset = answer.serverNow() == 0 ? old.clockOffset()
                : Duration.ofSeconds(answer.serverNow() - now.getEpochSecond());
        publish(new Snapshot(old.endpoint(), link, Optional.of(answer.server()), answer.processes(), now, offset));
        if (answer.server().isRunning() && answer.server().hasFeed()) {
            return Duration.ofNanos(Math.max(0, FEED_SPACING_NANOS - nanos));
        }
        if (acted) {
            acted = false;
            pace.acted();
        }
        return pace.after(answer.processes() != old.processes(), watched);
    }

    /** How long to wait after this failure. */
    private Duration failed(TransportException e) {
        if (!closed) {
            publish(snapshot.withLink(broken(e, timeline.wall())));
        }
        return backoff.next();
    }

    private Link broken(TransportException e, Instant now) {
        Link.Failure reason = Link.Failure.of(e);
        Optional<Instant> lastSeen = snapshot.server().isPresent() ? Optional.of(snapshot.taken()) : Optional.empty();
        Instant since = snapshot.link().failure().isPresent() ? snapshot.link().since() : now;
        boolean isRecent = lastSeen.isPresent()
                && Duration.between(lastSeen.get(), now).compareTo(options.unreachableAfter()) < 0;
        return isRecent && mayBePassing(e.layer()) ? new Link.Stale(since, lastSeen.get(), reason)
                : new Link.Unreachable(since, lastSeen, reason);
    }

    /** Whether the server may be there all the same: it is slow, or the connection broke. */
    private static boolean mayBePassing(FailureLayer layer) {
        return switch (layer) {
            case TIMEOUT, CONNECTION_LOST, HTTP_STATUS, PROTOCOL, CANCELLED, CONNECT_FAILED -> true;
            case NAME_RESOLUTION, CONNECT_REFUSED, NO_SUCH_SOCKET, STALE_SOCKET, PERMISSION, SSH, TLS, CREDENTIALS,
                    NOT_AN_RPC_ENDPOINT, NO_SUPERVISOR_NAMESPACE -> false;
        };
    }

    private void publish(Snapshot next) {
        boolean differs = next.differsFrom(snapshot);
        snapshot = next;
        if (differs && !closed) {
            try {
                listener.changed(next);
            } catch (RuntimeException e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    /**
     * Ends the connection and every call of its client at once. When this returns, the listener is not called any more;
     * unless it is the listener itself that closes, or that has not returned for five seconds.
     */
    @Override
    public void close() {
        closed = true;
        client.close();
        bell.ring();
        if (Thread.currentThread() != thread) {
            try {
                thread.join(JOIN_LIMIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

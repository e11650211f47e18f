package org.steward.engine.rpc;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.steward.engine.Endpoints;
import org.steward.engine.childlog.AutoLogs;
import org.steward.engine.childlog.FileMainLog;
import org.steward.engine.childlog.LogFiles;
import org.steward.engine.childlog.OutputDispatcher;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Owner;
import org.steward.engine.config.check.Inspection;
import org.steward.engine.config.check.Linter;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;
import org.steward.engine.event.EventFeed;
import org.steward.engine.event.StateFeed;
import org.steward.engine.history.HistoryKeeper;
import org.steward.engine.http.HttpHandler;
import org.steward.engine.http.HttpLimits;
import org.steward.engine.http.HttpServers;
import org.steward.engine.logtail.LogFollowers;
import org.steward.engine.loop.Clock;
import org.steward.engine.loop.EventLoop;
import org.steward.engine.posix.NativeAccounts;
import org.steward.engine.posix.NativePosix;
import org.steward.engine.posix.Posix;
import org.steward.engine.process.Spawner;
import org.steward.engine.process.SubprocessContext;
import org.steward.engine.process.Supervisor;
import org.steward.engine.rpc.steward.StewardNamespace;

/** The engine with real processes, a unix and a TCP server, on a loop thread of its own. */
public final class LiveEngine implements AutoCloseable {
    private static final long REAP_NANOS = 5_000_000;

    private final Posix posix = new NativePosix();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final EventLoop loop;
    private final Thread thread;
    private final Path directory;
    private final Path socket;
    private final int port;
    private final HistoryKeeper history;
    private Supervisor supervisor;
    private HttpServers servers;

    public LiveEngine(Path directory, Programs programs) throws Exception {
        this(directory, programs, HttpLimits.DEFAULT, Optional.empty());
    }

    public LiveEngine(
            Path directory,
            Programs programs,
            HttpLimits limits,
            Optional<HttpServerConfig.Credentials> credentials,
            HttpHandler... pages) throws Exception {
        this.directory = directory;
        socket = directory.resolve("s.sock");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        EngineConfig config = programs.config(List.of(
                new HttpServerConfig.Inet("inet_http_server", "127.0.0.1", port, credentials),
                new HttpServerConfig.Unix("unix_http_server", socket, 0700, Owner.UNCHANGED, credentials)));
        loop = new EventLoop(posix, Clock.system(), e -> failure.compareAndSet(null, e));
        FileMainLog log = new FileMainLog(posix, loop.clock(), config.supervisord());
        EventFeed events = new EventFeed();
        StateFeed feed = new StateFeed("tested", events);
        history = new HistoryKeeper(posix, loop, log, events, config.supervisord());
        LogFiles files = new LogFiles(posix);
        LogFollowers followers = new LogFollowers(loop);
        OutputDispatcher.Shared output = new OutputDispatcher.Shared(posix, loop, log, events, files,
                ByteBuffer.allocateDirect(OutputDispatcher.CHUNK), followers, false);
        Spawner spawner = new Spawner(posix, posix.environment(), Optional.empty());
        AutoLogs autoLogs = new AutoLogs(posix, directory.toString(), "tested", 1);
        CompletableFuture<Void> open = new CompletableFuture<>();
        thread = new Thread(() -> {
            try {
                supervisor = new Supervisor(
                        new SubprocessContext(posix, loop, log, events, files, autoLogs, spawner, output),
                        () -> config, () -> config, config, finished::countDown);
                supervisor.addAll();
                servers = new HttpServers(posix, loop, log, limits, System.err::println);
                RpcContext context = new RpcContext(posix, loop, log, events, supervisor);
                Endpoints endpoints = new Endpoints(context, followers);
                endpoints.add(new StewardNamespace(context, feed, history, this::files, "0.0.1"));
                for (HttpHandler page : pages) {
                    endpoints.add(page);
                }
                endpoints.open(servers, config);
                reap();
                open.complete(null);
            } catch (Exception | Error e) {
                open.completeExceptionally(e);
                return;
            }
            loop.run();
        }, "loop");
        thread.start();
        open.get(10, TimeUnit.SECONDS);
    }

    /** The configuration on disk, which is not what this engine runs with. */
    private Inspection files() {
        ConfigLoader loader = new ConfigLoader(new NativeAccounts(posix), Map.of(), () -> "host", directory);
        return new Linter(loader, Map.of()).inspect(
                directory.resolve("supervisord.conf").toString(), ServerOptions.none());
    }

    /** Stands in for SIGCHLD, which a test JVM cannot have for itself. */
    private void reap() {
        supervisor.reap();
        loop.after(REAP_NANOS, this::reap);
    }

    public Path socket() {
        return socket;
    }

    public int port() {
        return port;
    }

    public EventLoop loop() {
        return loop;
    }

    public TestClient connect() throws IOException {
        return TestClient.unix(socket);
    }

    /** Calls a method on a connection of its own. */
    public Object call(String method, Object... params) throws Exception {
        try (TestClient client = connect()) {
            return client.call(method, params);
        }
    }

    public <T> T onLoop(Callable<T> question) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        loop.post(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.get(10, TimeUnit.SECONDS);
    }

    public int connections() throws Exception {
        return onLoop(servers::connectionCount);
    }

    public long heldBytes() throws Exception {
        return onLoop(servers::heldBytes);
    }

    /** Whether everything has stopped after a shutdown. */
    public boolean isFinished() throws InterruptedException {
        return finished.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        onLoop(() -> {
            supervisor.shutdown();
            return null;
        });
        isFinished();
        onLoop(() -> {
            servers.close();
            history.close();
            loop.stop();
            return null;
        });
        thread.join();
        if (failure.get() != null) {
            throw new AssertionError("a handler failed", failure.get());
        }
    }
}

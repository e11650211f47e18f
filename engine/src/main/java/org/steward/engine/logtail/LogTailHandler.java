package org.steward.engine.logtail;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.client.protocol.Namespec;
import org.steward.engine.http.HttpExchange;
import org.steward.engine.http.HttpHandler;
import org.steward.engine.posix.FileStatus;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;
import org.steward.engine.process.Supervisor;

/**
 * Serves {@code /logtail/NAME[/stdout|/stderr]}. A name or stream that is not there, and a log that is not there yet,
 * is status 404.
 */
public final class LogTailHandler implements HttpHandler {
    private static final String PREFIX = "/logtail";

    private final Posix posix;
    private final Supervisor supervisor;
    private final LogFollowers followers;

    public LogTailHandler(Posix posix, Supervisor supervisor, LogFollowers followers) {
        this.posix = posix;
        this.supervisor = supervisor;
        this.followers = followers;
    }

    @Override
    public boolean matches(String path) {
        return path.startsWith(PREFIX);
    }

    @Override
    public void handle(HttpExchange exchange) {
        follow(exchange, find(exchange.request().path()), posix, followers);
    }

    private Optional<Path> find(String path) {
        if (!path.startsWith(PREFIX + "/")) {
            return Optional.empty();
        }
        String rest = path.substring(PREFIX.length() + 1);
        int slash = rest.indexOf('/');
        String stream = slash < 0 ? "stdout" : rest.substring(slash + 1);
        if (!stream.equals("stdout") && !stream.equals("stderr")) {
            return Optional.empty();
        }
        Namespec name = Namespec.parse(slash < 0 ? rest : rest.substring(0, slash));
        return supervisor.group(name.group())
                .flatMap(group -> group.process(name.process()))
                .flatMap(process -> process.logPath(stream.equals("stderr")));
    }

    /** Answers with the log as it grows, or with the status that tells why not. */
    static void follow(HttpExchange exchange, Optional<Path> log, Posix posix, LogFollowers followers) {
        if (!exchange.request().method().equals("GET")) {
            exchange.error(400);
            return;
        }
        Optional<FileStatus> status = log.flatMap(path -> posix.status(path.toString()));
        // What is not a plain file cannot be followed: a pipe or terminal has no past, and reading would take it away.
        if (status.isEmpty() || !status.get().isRegular()) {
            exchange.error(404);
            return;
        }
        LogFollower follower;
        try {
            follower = new LogFollower(posix, followers, exchange, log.get().toString());
        } catch (PosixException e) {
            exchange.error(404);
            return;
        }
        // Keeps nginx from collecting the stream before it passes it on.
        exchange.header("X-Accel-Buffering", "no");
        exchange.dateHeader("Last-Modified", follower.modified());
        exchange.stream("text/plain;charset=utf-8", follower);
    }
}

package org.steward.engine.logtail;

import org.steward.engine.childlog.MainLog;
import org.steward.engine.http.HttpExchange;
import org.steward.engine.http.HttpHandler;
import org.steward.engine.posix.Posix;

/** Serves {@code /mainlogtail}: the daemon's own log as it grows. */
public final class MainLogTailHandler implements HttpHandler {
    private final Posix posix;
    private final MainLog log;
    private final LogFollowers followers;

    public MainLogTailHandler(Posix posix, MainLog log, LogFollowers followers) {
        this.posix = posix;
        this.log = log;
        this.followers = followers;
    }

    @Override
    public boolean matches(String path) {
        return path.startsWith("/mainlogtail");
    }

    @Override
    public void handle(HttpExchange exchange) {
        LogTailHandler.follow(exchange, log.path(), posix, followers);
    }
}

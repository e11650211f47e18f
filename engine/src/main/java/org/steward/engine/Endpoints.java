package org.steward.engine;

import java.util.ArrayList;
import java.util.List;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.http.HttpHandler;
import org.steward.engine.http.HttpServers;
import org.steward.engine.http.OkPage;
import org.steward.engine.logtail.LogFollowers;
import org.steward.engine.logtail.LogTailHandler;
import org.steward.engine.logtail.MainLogTailHandler;
import org.steward.engine.rpc.RpcContext;
import org.steward.engine.rpc.RpcDispatcher;
import org.steward.engine.rpc.RpcHandler;
import org.steward.engine.rpc.RpcNamespace;
import org.steward.engine.rpc.SystemNamespace;
import org.steward.engine.rpc.supervisor.SupervisorNamespace;

/** What the daemon serves, the same on each of its servers. Loop thread only. */
public final class Endpoints {
    private final RpcContext context;
    private final LogFollowers followers;
    private final List<RpcNamespace> namespaces = new ArrayList<>();
    private final List<HttpHandler> pages = new ArrayList<>();

    /**
     * @param followers also told of the children's log writes
     */
    public Endpoints(RpcContext context, LogFollowers followers) {
        this.context = context;
        this.followers = followers;
    }

    /** Adds methods; before the servers are opened. */
    public void add(RpcNamespace namespace) {
        namespaces.add(namespace);
    }

    /** Adds pages, asked after the interface and the log tails; before the servers are opened. */
    public void add(HttpHandler page) {
        pages.add(page);
    }

    /**
     * Opens every server of the configuration, in its order.
     *
     * @throws ConfigException with supervisord's text when one cannot be opened; the others may be open
     */
    public void open(HttpServers servers, EngineConfig config) throws ConfigException {
        List<HttpHandler> handlers = handlers(config);
        for (HttpServerConfig server : config.servers()) {
            if (config.supervisorInterface()) {
                context.log().info("RPC interface 'supervisor' initialized");
            }
            servers.open(server, handlers);
        }
    }

    private List<HttpHandler> handlers(EngineConfig config) {
        RpcDispatcher dispatcher = new RpcDispatcher();
        dispatcher.add(new SystemNamespace(dispatcher, context.loop(), context.log()));
        if (config.supervisorInterface()) {
            dispatcher.add(new SupervisorNamespace(context));
        }
        for (RpcNamespace namespace : namespaces) {
            dispatcher.add(namespace);
        }
        List<HttpHandler> handlers = new ArrayList<>();
        handlers.add(new RpcHandler(dispatcher));
        handlers.add(new LogTailHandler(context.posix(), context.supervisor(), followers));
        handlers.add(new MainLogTailHandler(context.posix(), context.log(), followers));
        handlers.add(new OkPage());
        handlers.addAll(pages);
        return handlers;
    }
}

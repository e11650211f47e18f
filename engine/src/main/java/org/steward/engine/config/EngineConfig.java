package org.steward.engine.config;

import java.nio.file.Path;
import java.util.List;

/**
 * A whole configuration, checked and expanded; immutable.
 *
 * @param file                 main file, absolute
 * @param supervisord          the daemon's own settings
 * @param servers              HTTP servers in the order they are opened: inet first, then unix
 * @param groups               groups in ascending (priority, name) order, all kinds
 * @param supervisorInterface  whether {@code [rpcinterface:supervisor]} is there: without it there is no
 *                             {@code supervisor.*} namespace
 * @param messages             what to write to the main log once it is open, in supervisord's order
 * @param findings             what the checker found; holds no {@link Severity#ERROR}
 */
public record EngineConfig(
        Path file,
        SupervisordConfig supervisord,
        List<HttpServerConfig> servers,
        List<GroupConfig> groups,
        boolean supervisorInterface,
        List<StartupMessage> messages,
        List<Finding> findings) {
    public EngineConfig {
        servers = List.copyOf(servers);
        groups = List.copyOf(groups);
        messages = List.copyOf(messages);
        findings = List.copyOf(findings);
    }
}

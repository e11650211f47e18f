package org.steward.desktop.launch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.desktop.launch.EngineFailure.Reason;
import org.steward.engine.config.EngineConfig;
import org.steward.engine.config.Finding;
import org.steward.engine.config.HttpServerConfig;
import org.steward.engine.config.Severity;
import org.steward.engine.config.load.Checked;
import org.steward.engine.config.load.ConfigLoader;
import org.steward.engine.config.load.ServerOptions;

/**
 * Reads in a configuration where its engine listens. Errors elsewhere in it do not matter here: an engine may run that
 * was started before they were made, and one that is started tells them itself. Blocks on files.
 */
final class EnginePlaces {

    private final Map<String, String> environment;

    EnginePlaces(Map<String, String> environment) {
        this.environment = environment;
    }

    EnginePlace read(EngineConfigFile file) throws EngineException {
        ConfigLoader loader = new ConfigLoader(
                new LocalAccounts(), environment, () -> "localhost", file.directory());
        Checked checked = loader.check(file.file().toString(), ServerOptions.none());
        if (checked.config().isEmpty()) {
            throw new EngineException(Reason.BROKEN_CONFIG, file.file(), errors(checked.findings()));
        }
        EngineConfig config = checked.config().get();
        String errors = errors(checked.findings());
        if (config.servers().isEmpty() && !errors.isEmpty()) {
            // There may be none because of them.
            throw new EngineException(Reason.BROKEN_CONFIG, file.file(), errors);
        }
        EnginePlace place = place(file, config);
        if (!config.supervisorInterface()) {
            throw new EngineException(Reason.NO_INTERFACE, file.file(), "");
        }
        return place;
    }

    /** The unix socket, since only its owner can reach it; otherwise the first port. */
    private static EnginePlace place(EngineConfigFile file, EngineConfig config) throws EngineException {
        Optional<HttpServerConfig> chosen = config.servers().stream()
                .filter(HttpServerConfig.Unix.class::isInstance).findFirst().or(() -> config.servers().stream().findFirst());
        HttpServerConfig server = chosen.orElseThrow(() -> new EngineException(Reason.NO_SOCKET, file.file(), ""));
        Endpoint endpoint = switch (server) {
            case HttpServerConfig.Unix unix -> new Endpoint.UnixSocket(unix.file());
            case HttpServerConfig.Inet inet -> new Endpoint.Http(false, reachable(inet.host()), inet.port(), "");
        };
        return new EnginePlace(file, endpoint, server.credentials().map(HttpServerConfig.Credentials::username),
                credentials(server));
    }

    /** Where to knock at a server that listens on every interface. */
    private static String reachable(String host) {
        return switch (host) {
            case "", "*", "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> host;
        };
    }

    /** A password of which only the hash is written down cannot be sent; the person will be asked. */
    private static Optional<Credentials> credentials(HttpServerConfig server) {
        return server.credentials().filter(pair -> !pair.password().startsWith("{SHA}"))
                .filter(pair -> pair.username().indexOf(':') < 0)
                .map(pair -> new Credentials(pair.username(), pair.password()));
    }

    private static String errors(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR && text.length() < 1000) {
                text.append(text.isEmpty() ? "" : "\n").append(finding.file())
                        .append(finding.line() > 0 ? ":" + finding.line() : "").append(": ").append(finding.message());
            }
        }
        return text.toString();
    }
}

package org.steward.desktop.servers.edit;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.FailureLayer;

/** What has to be right, one after the other, before a server can be used. Its words are {@code servers.check.<NAME>}. */
public enum Check {
    /** The host has an address. */
    NAME,
    /** Somebody listens there. */
    CONNECT,
    /** The socket file is there, may be opened, and somebody listens on it. */
    SOCKET,
    /** ssh logs in and reaches the server from there. */
    SSH,
    /** The certificate is one to trust. */
    TLS,
    /** A web server answers. */
    HTTP,
    /** It accepts the user name and password. */
    CREDENTIALS,
    /** It speaks XML-RPC. */
    RPC,
    /** It is a supervisord, or a compatible one. */
    NAMESPACE,
    /** What it says of itself. */
    SERVER;

    /** Those of an endpoint, in their order. */
    public static List<Check> of(Endpoint endpoint) {
        List<Check> checks = new ArrayList<>();
        switch (endpoint) {
            case Endpoint.UnixSocket unix -> checks.add(SOCKET);
            case Endpoint.Ssh ssh -> checks.add(SSH);
            case Endpoint.Http http -> {
                checks.add(NAME);
                checks.add(CONNECT);
                if (http.tls()) {
                    checks.add(TLS);
                }
            }
        }
        checks.addAll(List.of(HTTP, CREDENTIALS, RPC, NAMESPACE, SERVER));
        return checks;
    }

    /** Which of these a failure of that layer belongs to. */
    static Check failed(FailureLayer layer, List<Check> checks) {
        Check first = checks.getFirst();
        Check found = switch (layer) {
            case NAME_RESOLUTION -> NAME;
            case CONNECT_REFUSED, CONNECT_FAILED -> CONNECT;
            case NO_SUCH_SOCKET, STALE_SOCKET, PERMISSION -> SOCKET;
            case SSH -> SSH;
            case TLS -> TLS;
            case HTTP_STATUS, TIMEOUT, CONNECTION_LOST, PROTOCOL, CANCELLED -> HTTP;
            case CREDENTIALS -> CREDENTIALS;
            case NOT_AN_RPC_ENDPOINT -> RPC;
            case NO_SUPERVISOR_NAMESPACE -> NAMESPACE;
        };
        // Through ssh, names and ports are looked up at the other end.
        return checks.contains(found) ? found : first;
    }
}

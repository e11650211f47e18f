package org.steward.peer;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.steward.client.SupervisorClient;
import org.steward.client.transport.Credentials;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportException;
import org.steward.client.transport.TransportOptions;

/** One call through the client library: the only place where this harness uses the code under test. */
final class LibraryCall {
    private LibraryCall() {
    }

    static Object call(Http http, String method, Object... params) {
        TransportOptions options = TransportOptions.defaults();
        Optional<Credentials> credentials = http.authorization().map(LibraryCall::credentials);
        try (SupervisorClient client = new SupervisorClient(
                Endpoint.parse(http.address().serverUrl()),
                credentials.isPresent() ? options.withCredentials(credentials.get()) : options)) {
            return client.call(method, params);
        } catch (org.steward.client.RpcFault fault) {
            throw new RpcFault(fault.code(), fault.text());
        } catch (TransportException e) {
            switch (e.layer()) {
                // The library explains a missing namespace instead of passing the fault on.
                case NO_SUPERVISOR_NAMESPACE -> throw new RpcFault(1, "UNKNOWN_METHOD");
                case HTTP_STATUS, CREDENTIALS, NOT_AN_RPC_ENDPOINT, PROTOCOL ->
                    throw new AssertionError(method + " failed: " + e.getMessage(), e);
                case NAME_RESOLUTION, CONNECT_REFUSED, CONNECT_FAILED, NO_SUCH_SOCKET, STALE_SOCKET, PERMISSION, SSH,
                        TLS, TIMEOUT, CONNECTION_LOST, CANCELLED -> throw new UncheckedIOException(e);
                default -> throw new AssertionError(e);
            }
        }
    }

    private static Credentials credentials(String authorization) {
        String pair = new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }
}

package org.steward.client.transport;

/** How far a call came before it failed; each with one line on what to do about it. */
public enum FailureLayer {
    /** The host has no address. */
    NAME_RESOLUTION("Check the host name in the server's URL."),
    /** Nobody listens at this TCP port. */
    CONNECT_REFUSED("Start the daemon, or check that its [inet_http_server] listens on this host and port."),
    /** The host cannot be reached, or the connection failed for another reason. */
    CONNECT_FAILED("Check the network between here and the server."),
    /** The socket file does not exist. */
    NO_SUCH_SOCKET("Start the daemon, or check the socket file in its [unix_http_server]."),
    /** The socket file exists and nobody listens on it. */
    STALE_SOCKET("The daemon is not running and left its socket file; start it, and it replaces the file."),
    /** This user may not open the socket file. */
    PERMISSION("Run as a user who may open the socket, or set chmod or chown in [unix_http_server]."),
    /** The user's ssh did not come through. */
    SSH("Try the same with ssh in a terminal: it must log in without asking for anything."),
    /** No TLS, or a certificate that is not trusted. */
    TLS("Check that the server speaks TLS, and name the CA file or the certificate's SHA-256 to trust."),
    /** An HTTP status that says nothing more. */
    HTTP_STATUS("Look into the server's own log."),
    /** The server wants a user name and password, or others. */
    CREDENTIALS("Give the username and password of the server's [unix_http_server] or [inet_http_server]."),
    /** A web server, but nothing that answers XML-RPC. */
    NOT_AN_RPC_ENDPOINT("Check the URL: something else than a supervisord listens there."),
    /** An XML-RPC server without supervisord's methods. */
    NO_SUPERVISOR_NAMESPACE("Add [rpcinterface:supervisor] to the server's configuration and restart it."),
    /** No answer in time. */
    TIMEOUT("The server is busy or hangs; try again, or allow more time."),
    /** The connection broke before the answer was complete. */
    CONNECTION_LOST("See whether the daemon is still running, and try again."),
    /** Something answered that does not follow the protocol. */
    PROTOCOL("Check the URL and its scheme: the answer does not come from a supervisord."),
    /** The caller gave up: the transport was closed or the thread interrupted. */
    CANCELLED("Nothing to do: the call was cancelled.");

    private final String remedy;

    FailureLayer(String remedy) {
        this.remedy = remedy;
    }

    /** What the user can do, in one line. */
    public String remedy() {
        return remedy;
    }
}

package org.steward.client.transport;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a server listens. */
public sealed interface Endpoint {

    /** The URL in its shortest form, as {@link #parse} reads it back. */
    String url();

    /** What goes into the Host header. */
    String hostHeader();

    /** The path before {@code /RPC2}; empty unless a reverse proxy adds one. */
    default String prefix() {
        return "";
    }

    /**
     * A unix socket on this machine: {@code unix:///run/supervisor.sock}.
     *
     * @param path the socket file
     */
    record UnixSocket(Path path) implements Endpoint {

        @Override
        public String url() {
            return "unix://" + path;
        }

        @Override
        public String hostHeader() {
            return "localhost";
        }
    }

    /**
     * A TCP port: {@code http://host:9001} or {@code https://host/prefix}.
     *
     * @param tls whether it is https
     * @param host name or address; an IPv6 address without brackets
     * @param port TCP port, 1 to 65535
     * @param prefix path before {@code /RPC2}, without a slash at its end
     */
    record Http(boolean tls, String host, int port, String prefix) implements Endpoint {

        @Override
        public String url() {
            return (tls ? "https://" : "http://") + hostHeader() + prefix;
        }

        @Override
        public String hostHeader() {
            return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * A unix socket or TCP port as seen from a machine that the user's ssh logs in to:
     * {@code ssh://user@host/run/supervisor.sock} or {@code ssh://user@host/localhost:9001}.
     *
     * @param destination what ssh calls so: a host or an alias of its configuration, with {@code user@} if given
     * @param port ssh's port; 0 means the one of ssh's configuration
     * @param target the socket's path on that machine, or {@code host:port} as seen from it
     */
    record Ssh(String destination, int port, String target) implements Endpoint {

        @Override
        public String url() {
            return "ssh://" + destination + (port > 0 ? ":" + port : "") + (target.startsWith("/") ? "" : "/") + target;
        }

        @Override
        public String hostHeader() {
            return "localhost";
        }
    }

    /**
     * Reads a server URL. A user name and password in it are not part of the result.
     *
     * @throws IllegalArgumentException if it is none; the message names the URL and the forms there are
     */
    static Endpoint parse(String url) {
        try {
            if (url.startsWith("unix:")) {
                return unix(url);
            }
            URI uri = new URI(url);
            Optional<Authority> authority = Authority.of(uri);
            if (authority.isPresent() && uri.getScheme() != null) {
                switch (uri.getScheme()) {
                    case "http", "https" -> {
                        return http(uri, authority.get());
                    }
                    case "ssh" -> {
                        return ssh(uri, authority.get());
                    }
                    default -> {
                    }
                }
            }
        } catch (URISyntaxException e) {
            throw notAUrl(url, e.getReason());
        } catch (InvalidPathException e) {
            throw notAUrl(url, e.getMessage());
        }
        throw notAUrl(url, "not one of the known forms");
    }

    private static Endpoint unix(String url) {
        String path = url.substring(url.startsWith("unix://") ? 7 : 5);
        if (!path.startsWith("/")) {
            throw notAUrl(url, "the socket's path must begin with '/'");
        }
        return new UnixSocket(Path.of(path));
    }

    private static Endpoint http(URI uri, Authority authority) {
        boolean tls = uri.getScheme().equals("https");
        int port = authority.port() >= 0 ? authority.port() : tls ? 443 : 80;
        if (port < 1 || port > 65535) {
            throw notAUrl(uri.toString(), "port " + port + " is not between 1 and 65535");
        }
        String prefix = uri.getRawPath();
        if (prefix.endsWith("/RPC2")) {
            prefix = prefix.substring(0, prefix.length() - 5);
        }
        while (prefix.endsWith("/")) {
            prefix = prefix.substring(0, prefix.length() - 1);
        }
        String host = authority.host();
        return new Http(tls, host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port, prefix);
    }

    private static Endpoint ssh(URI uri, Authority authority) {
        String user = authority.user();
        String destination = user.isEmpty() ? authority.host() : user + "@" + authority.host();
        String path = uri.getPath();
        if (user.indexOf(':') >= 0) {
            throw notAUrl(uri.toString(), "ssh takes no password in a URL; let a key or the agent log in");
        }
        if (destination.startsWith("-")) {
            throw notAUrl(uri.toString(), "ssh would take '" + destination + "' for an option");
        }
        int colon = path.lastIndexOf(':');
        boolean tcp = colon > 0 && path.indexOf('/', 1) < 0 && isNumber(path, colon + 1);
        if (path.length() < 2 || !tcp && (colon >= 0 || path.indexOf('$') >= 0 || path.indexOf('\\') >= 0)) {
            throw notAUrl(uri.toString(), "after the host must come the socket's path on it, without ':', '$' or '\\',"
                    + " or host:port as seen from it");
        }
        return new Ssh(destination, Math.max(authority.port(), 0), tcp ? path.substring(1) : path);
    }

    private static boolean isNumber(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return from < text.length();
    }

    /** A server URL, well-formed or not, as messages may show it: stars in place of a password. */
    static String withoutPassword(String url) {
        int start = url.indexOf("://") + 3;
        int at = url.lastIndexOf('@');
        int colon = url.indexOf(':', start);
        if (start < 3 || url.startsWith("unix") || colon < 0 || colon > at) {
            return url;
        }
        int slash = url.indexOf('/', colon);
        boolean isPort = slash >= 0 && slash < at && isNumber(url.substring(0, slash), colon + 1);
        return isPort ? url : url.substring(0, colon + 1) + "***" + url.substring(at);
    }

    private static IllegalArgumentException notAUrl(String url, String why) {
        return new IllegalArgumentException("'" + withoutPassword(url) + "' is not a server URL (" + why
                + "); write unix:///path/to.sock, http://host:9001, https://host,"
                + " ssh://user@host/path/to.sock or ssh://user@host/localhost:9001");
    }
}

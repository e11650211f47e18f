package org.steward.desktop.servers;

import java.util.List;
import java.util.Optional;

/**
 * What the person has said about a server. Immutable.
 *
 * @param name unique among the servers, as in {@code [servers.NAME]} of servers.toml; {@value #LOCAL} for the local
 *     engine, which is not in that file
 * @param url as {@link org.steward.client.transport.Endpoint#parse} reads it, without user name and password
 * @param username for a server that asks for credentials
 * @param password where its password comes from
 * @param trust which certificate an https server may show
 * @param tags words to group and filter by; {@value #PRODUCTION} among them marks a server of production
 * @param color colour of its mark in the window
 * @param readOnly whether Steward refuses to change anything on it
 */
public record ServerProfile(
        String name,
        String url,
        Optional<String> username,
        PasswordSource password,
        Trust trust,
        List<String> tags,
        ServerColor color,
        boolean readOnly) {

    /** Name of the local engine. */
    public static final String LOCAL = "local";
    /** The tag of servers where a mistake is expensive. */
    public static final String PRODUCTION = "production";
    private static final String PRODUCTION_SHORT = "prod";

    /** Where a password comes from; never from clear text in the servers' file. */
    public sealed interface PasswordSource {
        /** There is none. */
        record None() implements PasswordSource { }

        /** The desktop's keyring, under the server's URL and user name. */
        record Keyring() implements PasswordSource { }

        /** The person types it in each time. */
        record Ask() implements PasswordSource { }

        /** First line of a file, {@code ~} for the home directory. */
        record InFile(String file) implements PasswordSource { }

        /** An environment variable. */
        record InVariable(String variable) implements PasswordSource { }
    }

    /** Which certificate a server may show. */
    public sealed interface Trust {
        /** One that the Java runtime trusts. */
        record OfSystem() implements Trust { }

        /** One signed by a CA of this PEM file. */
        record CaFile(String file) implements Trust { }

        /** The one with this SHA-256, 64 hex digits. */
        record Pinned(String sha256) implements Trust { }
    }

    public ServerProfile {
        tags = List.copyOf(tags);
    }

    /** A server of which only this is known. */
    public static ServerProfile of(String name, String url) {
        return new ServerProfile(name, url, Optional.empty(), new PasswordSource.None(), new Trust.OfSystem(),
                List.of(), ServerColor.NONE, false);
    }

    /** With this name. */
    public ServerProfile withName(String other) {
        return new ServerProfile(other, url, username, password, trust, tags, color, readOnly);
    }

    /** With a password from there. */
    public ServerProfile withPassword(PasswordSource source) {
        return new ServerProfile(name, url, username, source, trust, tags, color, readOnly);
    }

    /** Read-only or not. */
    public ServerProfile withReadOnly(boolean refuses) {
        return new ServerProfile(name, url, username, password, trust, tags, color, refuses);
    }

    /** Whether both are reached in the same way, so that going from one to the other breaks no connection. */
    public boolean isReachedAs(ServerProfile other) {
        return url.equals(other.url) && username.equals(other.username) && password.equals(other.password)
                && trust.equals(other.trust);
    }

    /** Whether this is a tag of servers of production, long or short. */
    public static boolean isProduction(String tag) {
        return tag.equals(PRODUCTION) || tag.equals(PRODUCTION_SHORT);
    }

    /** Whether it is tagged as a server of production. */
    public boolean isProduction() {
        return tags.stream().anyMatch(ServerProfile::isProduction);
    }
}

/**
 * The project's benchmark: Debian's supervisord and the distribution's stewardd, side by side in one sitting,
 * driven only through their unix socket and seen only through {@code /proc}. It prints a Markdown table; quote
 * ratios from it, since absolute times drift on shared machines.
 *
 * <p>Run it with {@code mvn -q verify -Pbench -DskipTests}, or parts of it with
 * {@code -Dbench.only=startup,fleet,crash,output}.
 *
 * <p>What the client library costs is measured by {@code mvn -q package -Pbench-client -DskipTests}, parts of it with
 * {@code -Dbench.client.only=parse,fleet,follow}.
 */
package org.steward.bench;

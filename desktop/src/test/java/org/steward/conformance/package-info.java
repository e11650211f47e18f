/**
 * One suite of cases for two servers: Debian's supervisord and the distribution's stewardd. A case runs against
 * each of them in a directory of its own, and is skipped with the reason where a server is not installed. What
 * stewardd does differently on purpose is listed in {@link org.steward.conformance.Difference}, and every entry
 * is asserted on both sides.
 */
package org.steward.conformance;

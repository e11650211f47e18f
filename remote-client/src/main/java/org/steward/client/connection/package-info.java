/**
 * A server as one sees it over time: what its processes are like now, how old that knowledge is, and why it is not
 * newer.
 *
 * <p>Each {@link org.steward.client.connection.SupervisorConnection} lives on one virtual thread and owns all its
 * state; others get immutable {@link org.steward.client.connection.Snapshot}s. Connections share nothing, so that a
 * slow server delays no other. Time comes from a {@link org.steward.client.connection.Timeline}, which tests hold still.
 */
package org.steward.client.connection;

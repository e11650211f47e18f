/**
 * {@code supervisor.*}: the methods of supervisord, with its checks, faults and answers.
 *
 * <p>{@link org.steward.engine.rpc.supervisor.SupervisorNamespace} takes the calls. Waiting is done by listening to
 * state changes, never by polling. Loop thread only.
 */
package org.steward.engine.rpc.supervisor;

/**
 * Supervised processes: the state machine, groups, and the supervisor that owns them.
 *
 * <p>{@link org.steward.engine.process.ProcessLifecycle} is pure; everything mutable here belongs to the loop thread.
 */
package org.steward.engine.process;

/**
 * One thread that waits for everything: descriptors, the next deadline, and work posted by other threads.
 *
 * <p>The loop owns all mutable state of processes, logs and connections. Nothing here sleeps or ticks: an idle daemon
 * makes no system call at all.
 */
package org.steward.engine.loop;

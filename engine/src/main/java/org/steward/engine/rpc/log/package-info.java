/**
 * Parts of logs as answers: short ones at once, long ones from the file while the client takes them.
 *
 * <p>Loop thread only, but for the thread that finds out how long a long answer will be.
 */
package org.steward.engine.rpc.log;

/**
 * Logs as bytes: random access, and following through rotation, clearing and truncation.
 *
 * <p>A {@link org.steward.client.logs.LogSource} is one log. Where its bytes come from is decided once, by
 * {@link org.steward.client.logs.LogSources}: from the file when it is on this machine, else from
 * {@code steward.readLog} where the server has it, else from the text methods of a stock supervisord. The streams of {@code /logtail} are not
 * used: they tell no offsets, and a stock supervisord drops what is left of a rotated file without a word.
 *
 * <p>A {@link org.steward.client.logs.LogFollower} never skips silently: bytes that cannot be had any more are a
 * {@link org.steward.client.logs.LogEvent.Gap}.
 */
package org.steward.client.logs;

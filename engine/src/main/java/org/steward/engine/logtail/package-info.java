/**
 * {@code /logtail} and {@code /mainlogtail}: a log as it grows, to whoever asks for it over HTTP.
 *
 * <p>A follower is woken by the engine's own writes; a timer that runs only while somebody follows finds what others
 * wrote. Everything belongs to the loop thread.
 */
package org.steward.engine.logtail;

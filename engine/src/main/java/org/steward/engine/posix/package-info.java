/**
 * The only native code: system calls as methods, errors as negative errno values, nothing decided here.
 *
 * <p>Bound through jffi, the layer under jnr-posix, function by function: a small JVM with it is ready in 15 ms, with
 * jnr-posix's full interface in 110 ms and 28 MB more. Account look-ups, which few configurations need, use jnr-posix.
 */
package org.steward.engine.posix;

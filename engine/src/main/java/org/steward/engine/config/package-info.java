/**
 * What a supervisord configuration says, and nothing else: reading the dialect, checking it, and the immutable model.
 *
 * <p>Pure: no process is started, no socket opened, no native call made. The desktop's config editor stands on this
 * package alone, so it imports nothing else of the engine. Reading files is the only I/O.
 */
package org.steward.engine.config;

/**
 * What a supervisord configuration says, and nothing else: reading the dialect, checking it, and the immutable model.
 *
 * <p>Pure: no process is started, no socket opened, no native call made. The desktop's config editor stands on this
 * package and those under it alone, so they import nothing else of the engine. Reading files is the only I/O.
 *
 * <p>From the bottom up: {@code ini} is the text of a file and its edits, {@code value} the types, {@code source} the
 * merged sections, {@code load} makes the model of them, {@code check} looks at a file without running it;
 * {@code schema} describes it all as data.
 */
package org.steward.engine.config;

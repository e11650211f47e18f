/**
 * The text of a configuration file: physical lines, what the dialect makes of them, and edits that touch nothing else.
 *
 * <p>The dialect is that of Python's {@code RawConfigParser} with {@code strict=False} and inline comments after
 * {@code ;} and {@code #}, as supervisord uses it. There is one parser for the daemon and for the editor:
 * {@link org.steward.engine.config.ini.ConfigDocument} keeps every byte, and the entries it lists are what the
 * loader reads. Knows nothing of sections or keys that mean something.
 */
package org.steward.engine.config.ini;

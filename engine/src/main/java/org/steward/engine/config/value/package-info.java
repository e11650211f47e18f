/**
 * From the text of one value to its type: expansions, numbers, sizes, signals, users, paths, environments.
 *
 * <p>Every rule is Python's or supervisord's, and every complaint has their words. Nothing here knows sections or
 * keys.
 */
package org.steward.engine.config.value;

/**
 * What supervisord's configuration can say, as data: kinds of section, keys, types, defaults and one-line meanings.
 *
 * <p>The loader knows the rules in code; this is for those who explain, complete or check: the checker and the editor.
 */
package org.steward.engine.config.schema;

/**
 * Where settings and the arrangement of the window are kept: two property files in the person's configuration
 * directory.
 *
 * <p>A file is a map of texts with a version. What is written is not the whole map but what this window has changed in
 * it, onto what is on disk at that moment: so keys of other versions and changes by another window survive.
 */
package org.steward.desktop.settings.store;

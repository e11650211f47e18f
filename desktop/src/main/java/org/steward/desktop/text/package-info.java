/** Words and numbers as people read them: messages of the bundles, durations, sizes, exit statuses. No JavaFX. */
package org.steward.desktop.text;

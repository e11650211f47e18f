/** The page where settings are chosen; each is in force, and kept, at once. */
package org.steward.desktop.settings.page;

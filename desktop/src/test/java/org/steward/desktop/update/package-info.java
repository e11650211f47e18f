/** What an update would do, how it is shown, and what becomes of it on real servers. */
package org.steward.desktop.update;

/** The JavaFX application. Until its first screens land, this module assembles the distribution. */
package org.steward.desktop;

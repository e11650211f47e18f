/** Keys do what they say, where they may. */
package org.steward.desktop.palette.keys;

/** The palette finds what is meant and does it. */
package org.steward.desktop.palette;

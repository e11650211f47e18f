/** The border between threads, tested. */
package org.steward.desktop.fx;

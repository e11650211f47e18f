/** What is found, in which order, and how quickly. */
package org.steward.desktop.palette.find;

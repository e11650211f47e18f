/** What the person has chosen and arranged, where it is kept, and the page to choose on. */
package org.steward.desktop.settings;

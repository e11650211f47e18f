/** The settings page does at once what it says. */
package org.steward.desktop.settings.page;

/** How everything looks: themes, style sheets, icons, and the states that style sheets know nodes by. */
package org.steward.desktop.theme;

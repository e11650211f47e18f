/** Notices what servers and processes do by themselves, and writes it into the activity log. */
package org.steward.desktop.activity.notice;

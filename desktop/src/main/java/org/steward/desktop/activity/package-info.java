/**
 * Who did what, when, where and with what outcome: the log of it, the centre and the strip that show it, toasts for what
 * has just happened, and the notices about servers and processes that change by themselves.
 */
package org.steward.desktop.activity;

/** What is written down of what happens, and how it is shown: the page, its strip, toasts and news. */
package org.steward.desktop.activity;

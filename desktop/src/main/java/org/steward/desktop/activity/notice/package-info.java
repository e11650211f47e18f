/**
 * What happens by itself, as entries of the activity log: servers that are lost and come back, processes that die. What
 * happens together is told together, and what the person has just done is not told at all.
 */
package org.steward.desktop.activity.notice;

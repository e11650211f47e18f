package org.steward.desktop.update;

/**
 * Why there is no preview.
 *
 * @param what what happened
 * @param remedy what to do about it
 */
record Trouble(String what, String remedy) {
}

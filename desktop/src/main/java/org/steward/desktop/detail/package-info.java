/**
 * The drawer of one process: why it died, its log, configuration, events and charts.
 *
 * <p>{@link org.steward.desktop.detail.DetailModel} follows the focused process and loads what has to be asked for;
 * each answer makes new immutable {@link org.steward.desktop.detail.Facts}, which the tabs show.
 */
package org.steward.desktop.detail;

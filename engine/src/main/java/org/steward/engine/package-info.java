/**
 * The daemon: {@link org.steward.engine.StewardDaemon} reads the command line, {@link org.steward.engine.DaemonRun}
 * wires one run of the engine by constructors, and the loop does the rest.
 */
package org.steward.engine;

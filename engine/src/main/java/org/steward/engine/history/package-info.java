/**
 * What happened to the processes, remembered through restarts and the sudden death of the daemon.
 *
 * <p>Events are kept in memory, a bounded number for each process, and appended to a file beside the main log as they
 * happen. The file is read when somebody asks for the first time, not at the start; both reading it and making it
 * smaller are done on a thread that lives for that.
 */
package org.steward.engine.history;

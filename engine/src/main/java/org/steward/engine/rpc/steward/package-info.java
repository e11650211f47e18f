/** {@code steward.*}: what this engine can tell and supervisord cannot. Loop thread only. */
package org.steward.engine.rpc.steward;

/** The HTTP servers of the daemon and the XML-RPC interface on them. */
package org.steward.engine.rpc;

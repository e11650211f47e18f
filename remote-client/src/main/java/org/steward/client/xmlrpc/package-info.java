/**
 * XML-RPC as supervisord speaks it, for both ends of the wire.
 *
 * <p>Reading: {@link org.steward.client.xmlrpc.XmlScanner} turns bytes into SAX events and Apache XML-RPC's type
 * parsers turn those into values. The scanner is our own because a full XML parser refuses the control characters
 * that supervisord puts into log text, knows features that are only attack surface here (DOCTYPE, entities, external
 * files), and costs the daemon start-up time and memory. Of Apache's parsers only those for the types of the XML-RPC
 * standard can be reached: no extension types, and a fault's {@code faultCause} is dropped before Apache's response
 * parser would deserialise it (CVE-2019-17570, CVE-2016-5002, CVE-2016-5003).
 *
 * <p>Writing: {@link org.steward.client.xmlrpc.XmlRpcWriter}. Apache's own writer makes ill-formed XML of control
 * characters and of characters beyond the basic plane.
 *
 * <p>No I/O here, and no state shared between threads: a writer and a scanner belong to whoever made them.
 */
package org.steward.client.xmlrpc;

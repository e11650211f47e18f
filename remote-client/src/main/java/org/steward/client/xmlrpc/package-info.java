/**
 * XML-RPC as supervisord speaks it: Apache XML-RPC's type parsers behind a reader and a writer that are safe.
 *
 * <p>No DOCTYPE, no extensions, nothing deserialised, every size bounded; characters XML cannot carry survive.
 */
package org.steward.client.xmlrpc;

/** A supervisord-compatible server as Java methods: one blocking call per RPC method, two kinds of failure. */
package org.steward.client;

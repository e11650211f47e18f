/** The words of supervisord's protocol as records and enums: no I/O, shared by the client and the engine. */
package org.steward.client.protocol;

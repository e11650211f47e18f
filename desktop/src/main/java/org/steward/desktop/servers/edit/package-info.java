/**
 * Saying how a server is reached: the form for it, the doctor that tries it layer by layer, the certificate it shows,
 * and servers taken over from a supervisord.conf.
 */
package org.steward.desktop.servers.edit;

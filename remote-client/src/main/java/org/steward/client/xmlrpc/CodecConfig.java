package org.steward.client.xmlrpc;

import java.util.TimeZone;
import org.apache.xmlrpc.common.XmlRpcStreamRequestConfig;

/** Tells Apache's parsers: the standard's types only, no extensions, no exceptions. */
enum CodecConfig implements XmlRpcStreamRequestConfig {
    STANDARD;

    @Override
    public boolean isEnabledForExtensions() {
        return false;
    }

    @Override
    public boolean isEnabledForExceptions() {
        return false;
    }

    @Override
    public boolean isGzipCompressing() {
        return false;
    }

    @Override
    public boolean isGzipRequesting() {
        return false;
    }

    @Override
    public String getEncoding() {
        return UTF8_ENCODING;
    }

    /** Dates on the wire carry no zone; this is how they are read. */
    @Override
    public TimeZone getTimeZone() {
        return TimeZone.getTimeZone("UTC");
    }
}

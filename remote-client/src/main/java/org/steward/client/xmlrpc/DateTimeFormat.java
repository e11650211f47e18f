package org.steward.client.xmlrpc;

import java.util.TimeZone;
import org.apache.xmlrpc.util.XmlRpcDateTimeDateFormat;

/** {@code 20261121T09:30:00}, read as UTC. */
final class DateTimeFormat extends XmlRpcDateTimeDateFormat {

    private static final long serialVersionUID = 1L;

    @Override
    protected TimeZone getTimeZone() {
        return CodecConfig.STANDARD.getTimeZone();
    }
}

package org.steward.client.xmlrpc;

import java.util.TimeZone;
import org.apache.xmlrpc.parser.DateParser;
import org.apache.xmlrpc.parser.TypeParser;
import org.apache.xmlrpc.util.XmlRpcDateTimeDateFormat;

/** {@code 20261121T09:30:00}, read as UTC. */
final class DateTimeFormat extends XmlRpcDateTimeDateFormat {

    private static final long serialVersionUID = 1L;

    /** A parser of dates; made here so that a program that sees none loads none of this. */
    static TypeParser parser() {
        return new DateParser(new DateTimeFormat());
    }

    @Override
    protected TimeZone getTimeZone() {
        return CodecConfig.STANDARD.getTimeZone();
    }
}

package org.steward.client.xmlrpc;

import org.apache.xmlrpc.parser.AtomicParser;

/** A boolean as supervisord reads it: {@code 1} is true, anything else is false. */
final class FlagParser extends AtomicParser {

    @Override
    protected void setResult(String text) {
        setResult((Object) text.equals("1"));
    }
}

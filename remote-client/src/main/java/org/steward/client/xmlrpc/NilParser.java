package org.steward.client.xmlrpc;

import java.util.Optional;
import org.apache.xmlrpc.parser.AtomicParser;

/** A nil, which supervisord never sends but other servers do: an empty Optional. */
final class NilParser extends AtomicParser {

    @Override
    protected void setResult(String text) {
        setResult((Object) Optional.empty());
    }
}

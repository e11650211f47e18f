package org.steward.client.xmlrpc;

import java.util.Arrays;
import java.util.Collections;
import org.apache.ws.commons.util.NamespaceContextImpl;
import org.apache.xmlrpc.common.TypeFactory;
import org.apache.xmlrpc.common.XmlRpcStreamConfig;
import org.apache.xmlrpc.parser.ObjectArrayParser;

/** An array, as an unmodifiable List. */
final class ListParser extends ObjectArrayParser {

    ListParser(XmlRpcStreamConfig config, NamespaceContextImpl context, TypeFactory types) {
        super(config, context, types);
    }

    @Override
    public void setResult(Object array) {
        super.setResult(Collections.unmodifiableList(Arrays.asList((Object[]) array)));
    }
}

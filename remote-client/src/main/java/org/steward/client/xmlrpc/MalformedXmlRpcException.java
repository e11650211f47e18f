package org.steward.client.xmlrpc;

/** A message that is not XML-RPC, or larger or deeper than the limits allow; the text says what and where. */
public final class MalformedXmlRpcException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a sentence that says what is wrong and at which byte. */
    public MalformedXmlRpcException(String message) {
        super(message);
    }
}

package org.steward.client.xmlrpc;

/**
 * How much one message may ask of its reader.
 *
 * @param bytes size of the whole message
 * @param depth how deep elements may nest; one array or struct level takes three
 * @param elements how many elements it may have
 * @param text how many characters one value may have
 */
public record XmlLimits(int bytes, int depth, int elements, int text) {

    /** For requests to a daemon: a multicall of some thousand calls, or a megabyte for a program's stdin. */
    public static final XmlLimits REQUEST = new XmlLimits(2 << 20, 64, 100_000, 1 << 20);

    /** For answers of a server: some twenty thousand processes, or 32 MiB of log. */
    public static final XmlLimits RESPONSE = new XmlLimits(32 << 20, 64, 2_000_000, 32 << 20);
}

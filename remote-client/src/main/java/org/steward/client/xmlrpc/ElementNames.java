package org.steward.client.xmlrpc;

import java.nio.charset.StandardCharsets;

/** The element names that occur often, by their scanner key, so that such a tag costs no new string. */
final class ElementNames {

    private static final int MAX_LENGTH = 64;
    private static final String[] NAMES = {
        "value", "member", "name", "string", "int", "boolean", "struct", "array", "data", "param", "params", "i4"};
    private static final int BUCKETS = 32;
    private static final long[] KEYS = new long[BUCKETS];
    private static final String[] BY_KEY = new String[BUCKETS];

    static {
        for (String name : NAMES) {
            long key = 0;
            for (int i = 0; i < name.length(); i++) {
                key = key << 8 ^ name.charAt(i);
            }
            int bucket = bucket(key);
            while (BY_KEY[bucket] != null) {
                bucket = bucket + 1 & BUCKETS - 1;
            }
            KEYS[bucket] = key;
            BY_KEY[bucket] = name;
        }
    }

    private ElementNames() {
    }

    private static int bucket(long key) {
        return (int) (key ^ key >>> 8 ^ key >>> 19) & BUCKETS - 1;
    }

    /** The name with this key in these bytes; one longer than any in XML-RPC is cut, and no parser knows it either. */
    static String of(long key, byte[] bytes, int start, int end) {
        int length = end - start;
        // Up to seven bytes the key is the name itself.
        for (int bucket = bucket(key); length < 8 && BY_KEY[bucket] != null; bucket = bucket + 1 & BUCKETS - 1) {
            if (KEYS[bucket] == key) {
                return BY_KEY[bucket];
            }
        }
        return new String(bytes, start, Math.min(length, MAX_LENGTH), StandardCharsets.ISO_8859_1);
    }
}

package org.steward.peer;

/** The server answered with a fault. */
public final class RpcFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String text;

    public RpcFault(int code, String text) {
        super(code + " " + text);
        this.code = code;
        this.text = text;
    }

    public int code() {
        return code;
    }

    /** The faultString. */
    public String text() {
        return text;
    }
}

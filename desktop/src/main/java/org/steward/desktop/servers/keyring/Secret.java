package org.steward.desktop.servers.keyring;

/** A password on its way: its text is only given on request, so that no log and no message shows it. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A password of this text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text, for whoever has to send or keep it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Stars, always as many. */
    @Override
    public String toString() {
        return "***";
    }
}

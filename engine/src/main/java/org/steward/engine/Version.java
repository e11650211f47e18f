package org.steward.engine;

/** Version numbers of the engine. */
public final class Version {
    /** The Supervisor release whose behaviour this is; clients compare it, so it must not be older than 4.3.0. */
    public static final String COMPATIBLE = "4.3.0";

    /** The version of Steward. */
    public static final String STEWARD = "0.1.0";

    private Version() {}
}

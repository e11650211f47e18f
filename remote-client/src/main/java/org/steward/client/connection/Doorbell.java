package org.steward.client.connection;

import java.time.Duration;

/** Something to wait at for a while: one thread waits, any thread rings. A ring that nobody waits for is kept. */
interface Doorbell {

    /** Ends the wait in progress, or the next one. */
    void ring();

    /** Waits until somebody rings or the time is over. */
    void await(Duration limit) throws InterruptedException;
}

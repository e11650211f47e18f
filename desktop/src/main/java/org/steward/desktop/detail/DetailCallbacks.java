package org.steward.desktop.detail;

import java.util.Optional;
import org.steward.client.protocol.EffectiveValue;
import org.steward.desktop.servers.ProcessRef;

/** What the drawer asks of the window around it. JavaFX thread. */
public interface DetailCallbacks {

    /** Opens the configuration of a process for editing, at this key if one is given. */
    void edit(ProcessRef process, Optional<EffectiveValue> at);

    /** Whether {@link #edit} can do anything for this process. */
    boolean canEdit(ProcessRef process);

    /** Hides the drawer. */
    void close();
}

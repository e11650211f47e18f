package org.steward.desktop.servers.sidebar;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A line of the side bar's list: a server, or all of them. */
interface SideItem {

    /** What it shows. */
    ReadOnlyObjectProperty<RowState> stateProperty();

    /** The server's row; empty for all servers. */
    Optional<SideRow> row();
}

package org.steward.desktop.servers.sidebar;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work while the list of servers has the focus. */
final class SideKeys {

    private final SideActions actions;
    private final Strip strip;

    SideKeys(SideActions actions, Strip strip) {
        this.actions = actions;
        this.strip = strip;
    }

    void install(ListView<SideItem> list) {
        // Before the list, which takes the arrows with Alt for its own.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (press(event)) {
                event.consume();
            }
        });
    }

    private boolean press(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean plain = !event.isAltDown() && !event.isShortcutDown() && !event.isShiftDown();
        if (event.isAltDown() && (code == KeyCode.UP || code == KeyCode.DOWN)) {
            actions.move(code == KeyCode.UP ? -1 : 1);
        } else if (event.isShortcutDown() && code == KeyCode.Z) {
            strip.undo();
        } else if (event.isShortcutDown() && code == KeyCode.C) {
            actions.copyUrl();
        } else if (plain && code == KeyCode.F2) {
            actions.edit();
        } else if (plain && code == KeyCode.F5) {
            actions.reconnect();
        } else if (plain && code == KeyCode.DELETE) {
            actions.remove();
        } else if (plain && code == KeyCode.INSERT) {
            actions.add();
        } else {
            return false;
        }
        return true;
    }
}

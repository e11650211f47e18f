package org.steward.desktop.palette.find;

import java.util.Optional;
import org.steward.desktop.theme.StateLook;
import org.steward.icons.Icon;

/**
 * Something the palette can do.
 *
 * @param id stable name, by which it is remembered that it was used
 * @param group what it is
 * @param title what happens, in the person's language
 * @param detail what tells it from others of this title, such as a server; may be empty
 * @param words what else it is found by; may be empty
 * @param icon its icon
 * @param state the state it is in, for a process
 * @param key the key that does the same, as people write it
 * @param run does it, on the JavaFX thread, after the palette has gone
 * @param isOff whether it cannot be done now; then the detail says why, and so does who runs it
 */
public record Item(String id, Group group, String title, String detail, String words, Icon icon,
        Optional<StateLook> state, Optional<String> key, Runnable run, boolean isOff) {

    /** Something that can be done. */
    public Item(String id, Group group, String title, String detail, String words, Icon icon,
            Optional<StateLook> state, Optional<String> key, Runnable run) {
        this(id, group, title, detail, words, icon, state, key, run, false);
    }

    /** The same under another heading. */
    public Item in(Group other) {
        return new Item(id, other, title, detail, words, icon, state, key, run, isOff);
    }
}

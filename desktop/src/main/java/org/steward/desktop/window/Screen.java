package org.steward.desktop.window;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.steward.icons.Icon;

/**
 * One of the pages that fill the main view.
 *
 * @param id stable name, such as {@code processes}; its label is the message {@code window.screen.<id>}
 * @param icon its icon
 * @param key the key that shows it, as {@link javafx.scene.input.KeyCombination#valueOf} reads it
 * @param content makes it when it is first shown
 */
public record Screen(String id, Icon icon, String key, Supplier<Node> content) {
}

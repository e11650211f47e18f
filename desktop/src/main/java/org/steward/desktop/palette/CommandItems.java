package org.steward.desktop.palette;

import java.util.List;
import java.util.Optional;
import org.steward.desktop.action.Command;
import org.steward.desktop.action.Commands;
import org.steward.desktop.palette.find.Group;
import org.steward.desktop.palette.find.Item;
import org.steward.desktop.palette.find.Source;
import org.steward.desktop.palette.keys.KeyBindings;
import org.steward.icons.Icon;

/** The commands that can be done now. */
final class CommandItems implements Source {

    private static final String SCREEN = "screen.";

    private final Commands commands;
    private final KeyBindings keys;

    CommandItems(Commands commands, KeyBindings keys) {
        this.commands = commands;
        this.keys = keys;
    }

    @Override
    public List<Item> items() {
        return commands.all().stream()
                .filter(command -> command.enabled().get() && !command.id().equals(CommandPalette.SHOW))
                .map(this::item).toList();
    }

    private Item item(Command command) {
        boolean isScreen = command.id().startsWith(SCREEN);
        // The id, which is English, so that those who know the word find it in any language.
        String words = command.id().replace('.', ' ').toLowerCase(java.util.Locale.ROOT);
        return new Item(command.id(), isScreen ? Group.SCREEN : Group.COMMAND, command.label(), "", words,
                command.icon().orElse(Icon.CHEVRON_RIGHT), Optional.empty(), keys.shownKeyOf(command), command.run());
    }
}

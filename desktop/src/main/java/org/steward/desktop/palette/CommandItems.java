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

/** The commands that can be done now, and those that can say why they cannot. */
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
                .filter(command -> !command.id().equals(CommandPalette.SHOW))
                .filter(command -> command.enabled().get() || !command.whyNot().get().isEmpty())
                .map(this::item).toList();
    }

    private Item item(Command command) {
        boolean isScreen = command.id().startsWith(SCREEN);
        // The id, which is English, so that those who know the word find it in any language.
        String words = command.id().replace('.', ' ').toLowerCase(java.util.Locale.ROOT);
        boolean isOff = !command.enabled().get();
        return new Item(command.id(), isScreen ? Group.SCREEN : Group.COMMAND, command.label(),
                isOff ? command.whyNot().get() : "", words, command.icon().orElse(Icon.CHEVRON_RIGHT), Optional.empty(),
                keys.shownKeyOf(command), () -> commands.run(command), isOff);
    }
}

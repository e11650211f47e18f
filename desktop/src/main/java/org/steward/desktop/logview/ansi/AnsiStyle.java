package org.steward.desktop.logview.ansi;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a piece of text is to look.
 *
 * @param foreground colour of the text; empty for the usual one
 * @param background colour behind it; empty for none
 * @param traits everything else
 */
public record AnsiStyle(Optional<AnsiColor> foreground, Optional<AnsiColor> background, Set<Trait> traits) {

    /** What text can be besides coloured. */
    public enum Trait { BOLD, DIM, ITALIC, UNDERLINE, INVERSE, HIDDEN, STRIKE }

    /** Text as it comes. */
    public static final AnsiStyle PLAIN = new AnsiStyle(Optional.empty(), Optional.empty(), Set.of());

    public AnsiStyle {
        traits = Set.copyOf(traits);
    }

    /** Whether it has this trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** With another colour of the text. */
    public AnsiStyle withForeground(Optional<AnsiColor> color) {
        return new AnsiStyle(color, background, traits);
    }

    /** With another colour behind it. */
    public AnsiStyle withBackground(Optional<AnsiColor> color) {
        return new AnsiStyle(foreground, color, traits);
    }

    /** With a trait more. */
    public AnsiStyle with(Trait trait) {
        return new AnsiStyle(foreground, background, EnumSet.of(trait, traits.toArray(Trait[]::new)));
    }

    /** Without these. */
    public AnsiStyle without(Trait... gone) {
        Set<Trait> left = EnumSet.noneOf(Trait.class);
        left.addAll(traits);
        Set.of(gone).forEach(left::remove);
        return new AnsiStyle(foreground, background, left);
    }
}

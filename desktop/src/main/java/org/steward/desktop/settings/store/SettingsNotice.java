package org.steward.desktop.settings.store;

import java.nio.file.Path;
import java.util.Optional;
import org.steward.desktop.text.Messages;

/** Something about the files of settings that the person should know. */
public sealed interface SettingsNotice {

    /** The file that it is about. */
    Path file();

    /**
     * A file made no sense; defaults are used.
     *
     * @param damage why
     * @param aside where it is now; empty when it could not be moved, and then it is not written either
     */
    record Broken(Path file, Damage damage, Optional<Path> aside) implements SettingsNotice { }

    /** A file is from a newer Steward; a copy is made before anything in it is changed. */
    record Newer(Path file, int version) implements SettingsNotice { }

    /** A value makes no sense; the default is used and the value stays until it is set in the window. */
    record BadValue(Path file, String key, String value) implements SettingsNotice { }

    /**
     * A file is there but the system does not let us read it.
     *
     * @param why key of a message, or words of the system
     */
    record NotRead(Path file, String why) implements SettingsNotice { }

    /**
     * What was changed could not be written.
     *
     * @param why key of a message, or words of the system
     */
    record NotSaved(Path file, String why) implements SettingsNotice { }

    /** Whether something is lost or will be if nothing is done. */
    default boolean isError() {
        return switch (this) {
            case Broken b -> true;
            case Newer n -> false;
            case BadValue b -> false;
            case NotRead n -> true;
            case NotSaved n -> true;
        };
    }

    /** What happened and what that means, in a sentence or two. */
    default String say(Messages messages) {
        return switch (this) {
            case Broken broken when broken.aside().isPresent() -> messages.get("settings.notice.broken", broken.file(),
                    messages.get("settings.damage." + broken.damage().name()), broken.aside().get().getFileName());
            case Broken broken -> messages.get("settings.notice.stuck", broken.file(),
                    messages.get("settings.damage." + broken.damage().name()));
            case Newer newer -> messages.get("settings.notice.newer", newer.file(), newer.version());
            case BadValue bad -> messages.get("settings.notice.badValue", bad.file(), bad.key(), bad.value());
            case NotRead failed -> messages.get("settings.notice.notRead", failed.file(),
                    messages.get(failed.why()));
            case NotSaved failed -> messages.get("settings.notice.notSaved", failed.file(),
                    messages.get(failed.why()));
        };
    }
}

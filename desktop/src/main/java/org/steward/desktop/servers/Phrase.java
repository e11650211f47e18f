package org.steward.desktop.servers;

import java.util.List;
import org.steward.desktop.text.Messages;

/** Something to be told, which is put into the person's language where it is shown. Immutable. */
public sealed interface Phrase {

    /**
     * One of the program's own texts.
     *
     * @param key of the text
     * @param arguments what the text takes; phrases among them are put into words too
     */
    record Ours(String key, List<Object> arguments) implements Phrase {
        public Ours {
            arguments = List.copyOf(arguments);
        }
    }

    /** Words of somebody else: of the system, of a server, of a library. They are shown as they are. */
    record Theirs(String words) implements Phrase {
    }

    /** One of the program's own texts. */
    static Phrase of(String key, Object... arguments) {
        return new Ours(key, List.of(arguments));
    }

    /** What an exception has to say: its own phrase, or its message, or at least its name. */
    static Phrase of(Throwable e) {
        if (e instanceof Telling telling) {
            return telling.phrase();
        }
        String message = e.getMessage();
        return new Theirs(message == null || message.isBlank() ? e.getClass().getSimpleName() : message);
    }

    /** In the person's language. */
    default String in(Messages messages) {
        return switch (this) {
            case Ours ours -> messages.get(ours.key(), ours.arguments().stream()
                    .map(argument -> argument instanceof Phrase inner ? inner.in(messages) : argument).toArray());
            case Theirs theirs -> theirs.words();
        };
    }

    /** An exception that can be told in the person's language. */
    interface Telling {

        /** What happened. */
        Phrase phrase();
    }
}

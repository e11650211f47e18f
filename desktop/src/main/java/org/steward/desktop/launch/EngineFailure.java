package org.steward.desktop.launch;

import java.util.Optional;
import org.steward.desktop.text.Messages;

/**
 * Why there is no local engine.
 *
 * @param reason what kind of thing is wrong
 * @param subject the thing it is about: a file, a socket, a URL
 * @param detail what the engine or the system says of it, in its own words; may be several lines, may be empty
 * @param obstacle what is known of it beyond that
 */
public record EngineFailure(Reason reason, String subject, String detail, Optional<Obstacle> obstacle) {

    /** A failure of which the detail says everything. */
    public EngineFailure(Reason reason, String subject, String detail) {
        this(reason, subject, detail, Optional.empty());
    }

    /** Kinds of failure; each has a text and a remedy in the messages. */
    public enum Reason {
        /** The configuration the person named cannot be read. */
        NO_CONFIG,
        /** The engine would refuse the configuration. */
        BROKEN_CONFIG,
        /** The configuration opens no socket that the window could use. */
        NO_SOCKET,
        /** The configuration has no {@code [rpcinterface:supervisor]}. */
        NO_INTERFACE,
        /** The demo cannot be copied into the person's directory, or the engine's output not be written. */
        NO_DIRECTORY,
        /** There is no {@code stewardd} beside this window. */
        NO_ENGINE,
        /** This user may not open the engine's socket. */
        PERMISSION,
        /** Something answers at the engine's place and is not a usable supervisord. */
        WRONG_ANSWER,
        /** The engine ended while it started. */
        ENDED,
        /** The engine was up and is there no more, and nobody here asked for that. */
        GONE,
        /** The engine was started and does not answer. */
        SILENT
    }

    /** What is wrong, in the person's language, naming the thing. */
    public String message(Messages messages) {
        return messages.get("launch.failed." + reason, subject, words(messages));
    }

    private String words(Messages messages) {
        return obstacle.map(known -> messages.get("launch.obstacle." + known, detail)).orElse(detail);
    }

    /** What to do about it, in the person's language. */
    public String remedy(Messages messages) {
        return messages.get("launch.remedy." + reason, subject, words(messages));
    }
}

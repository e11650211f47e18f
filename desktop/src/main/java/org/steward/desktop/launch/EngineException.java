package org.steward.desktop.launch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** There is no local engine, and why; inside this package, which gives it out as an {@link EngineState.Failed}. */
final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient EngineFailure failure;

    EngineException(EngineFailure.Reason reason, Object subject, String detail) {
        this(new EngineFailure(reason, subject.toString(), detail));
    }

    EngineException(EngineFailure.Reason reason, Object subject, Obstacle obstacle) {
        this(new EngineFailure(reason, subject.toString(), "", Optional.of(obstacle)));
    }

    private EngineException(EngineFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** What the file system says, without the path that the message names anyhow. */
    static EngineException of(EngineFailure.Reason reason, Object subject, Exception e) {
        return new EngineException(switch (e) {
            case AccessDeniedException denied -> new EngineFailure(reason, subject.toString(),
                    String.valueOf(denied.getFile()), Optional.of(Obstacle.NO_PERMISSION));
            case FileSystemException file when file.getReason() != null ->
                    new EngineFailure(reason, subject.toString(), file.getReason());
            default -> new EngineFailure(reason, subject.toString(),
                    e.getMessage() == null ? e.toString() : e.getMessage());
        });
    }

    EngineFailure failure() {
        return failure;
    }
}

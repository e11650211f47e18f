package org.steward.desktop.launch;

/** There is no local engine, and why; inside this package, which gives it out as an {@link EngineState.Failed}. */
final class EngineException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient EngineFailure failure;

    EngineException(EngineFailure.Reason reason, Object subject, String detail) {
        super(reason + " " + subject + ": " + detail);
        this.failure = new EngineFailure(reason, subject.toString(), detail);
    }

    EngineFailure failure() {
        return failure;
    }
}

package org.steward.desktop.figures;

import org.steward.client.protocol.HistoryCause;
import org.steward.client.protocol.HistoryEvent;
import org.steward.client.protocol.HistoryKind;

/** An event of a history that is put together from what was seen. Its sequence is 0. */
public final class EventDraft {

    /** Stands for an exit status that the server did not tell. */
    public static final int NOT_TOLD = -2;

    private final HistoryKind kind;
    private final String group;
    private final String name;
    private final long time;
    private int pid;
    private HistoryCause cause = HistoryCause.NONE;
    private int code;
    private int signal;
    private boolean expected;
    private long ranMillis;
    private String text = "";

    /** Something that happened to a process at this moment, epoch milliseconds of its server's clock. */
    public EventDraft(HistoryKind kind, String group, String name, long time) {
        this.kind = kind;
        this.group = group;
        this.name = name;
        this.time = time;
    }

    /** With this process id. */
    public EventDraft pid(int id) {
        pid = id;
        return this;
    }

    /** For this cause. */
    public EventDraft cause(HistoryCause why) {
        cause = why;
        return this;
    }

    /** An end: status, -1 for a signal or {@link #NOT_TOLD}; whether it was expected; how long it had run. */
    public EventDraft ended(int status, boolean wasExpected, long millis) {
        code = status;
        expected = wasExpected;
        ranMillis = millis;
        return this;
    }

    /** By this signal. */
    public EventDraft signal(int number) {
        signal = number;
        return this;
    }

    /** With supervisord's words. */
    public EventDraft text(String words) {
        text = words;
        return this;
    }

    /** The event. */
    public HistoryEvent build() {
        return new HistoryEvent(0, time, kind, group, name, pid, cause, code, signal, false, expected, ranMillis, 0,
                text);
    }
}

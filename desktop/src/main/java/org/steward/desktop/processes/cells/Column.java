package org.steward.desktop.processes.cells;

import java.util.Locale;
import java.util.Optional;
import org.steward.desktop.processes.rows.SortField;

/** The columns there are, in their usual order. */
public enum Column {
    NAME(216, true, false, SortField.NAME),
    STATE(166, true, false, SortField.STATE),
    GROUP(110, false, false, SortField.GROUP),
    SERVER(110, true, false, SortField.SERVER),
    PID(66, true, true, SortField.PID),
    UPTIME(90, true, true, SortField.UPTIME),
    CPU(66, true, true, SortField.CPU),
    TREND(76, true, false, SortField.CPU),
    MEMORY(84, true, true, SortField.MEMORY),
    RESTARTS(48, true, true, SortField.RESTARTS),
    EXIT(104, true, false, SortField.EXIT),
    DESCRIPTION(104, true, false, SortField.DESCRIPTION),
    STARTED(120, false, true, SortField.STARTED),
    STOPPED(120, false, true, SortField.STOPPED),
    STDOUT(240, false, false, SortField.STDOUT),
    STDERR(240, false, false, SortField.STDERR);

    private final double width;
    private final boolean usual;
    private final boolean number;
    private final SortField field;

    Column(double width, boolean usual, boolean number, SortField field) {
        this.width = width;
        this.usual = usual;
        this.number = number;
        this.field = field;
    }

    /** Its name where it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of this name. */
    public static Optional<Column> named(String id) {
        for (Column column : values()) {
            if (column.id().equals(id)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Its usual width in pixels, at 13 pixels of text. */
    public double width() {
        return width;
    }

    /** Whether it is there before the person has chosen. */
    public boolean isUsual() {
        return usual;
    }

    /** Whether it holds numbers, which stand at the right. */
    public boolean isNumber() {
        return number;
    }

    /** What the table is sorted by when its header is clicked. */
    public SortField field() {
        return field;
    }

    String messageKey() {
        return "processes.column." + id();
    }
}

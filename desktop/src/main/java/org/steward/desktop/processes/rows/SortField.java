package org.steward.desktop.processes.rows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.steward.desktop.figures.Ends;
import org.steward.desktop.figures.EventDraft;

/** What rows can be sorted by. Rows without a value come last in either direction. */
public enum SortField {
    NAME(false, byText(Row::title)),
    STATE(true, Comparator.comparing(Row::look)),
    GROUP(false, byText(row -> row instanceof ProcessRow p ? p.group() : row.title())),
    SERVER(false, byText(row -> row.server().map(server -> server.profile().name()).orElse(""))),
    PID(true, byNumber(row -> row instanceof ProcessRow p && p.pid() != 0 ? p.pid() : Double.NaN)),
    /** The longest up first is the earliest started; ascending is the shortest time first. */
    UPTIME(true, byNumber(row -> row instanceof ProcessRow p && p.pid() != 0 ? -p.info().start() : Double.NaN)),
    RESTARTS(true, byNumber(row -> row instanceof ProcessRow p
            ? p.ends().map(ends -> (double) ends.restarts()).orElse(Double.NaN) : Double.NaN)),
    EXIT(true, byNumber(row -> row instanceof ProcessRow p ? exit(p) : Double.NaN)),
    CPU(true, byNumber(row -> row.cpu().orElse(Double.NaN))),
    MEMORY(true, byNumber(row -> row.memory().isPresent() ? row.memory().getAsLong() : Double.NaN)),
    DESCRIPTION(true, byText(row -> row instanceof ProcessRow p ? p.info().description() : "")),
    STARTED(true, byNumber(row -> row instanceof ProcessRow p && p.info().start() != 0 ? p.info().start() : Double.NaN)),
    STOPPED(true, byNumber(row -> row instanceof ProcessRow p && p.info().stop() != 0 ? p.info().stop() : Double.NaN)),
    STDOUT(false, byText(row -> row instanceof ProcessRow p ? p.info().stdoutLogfile() : "")),
    STDERR(false, byText(row -> row instanceof ProcessRow p ? p.info().stderrLogfile() : ""));

    private final boolean moving;
    private final Directed order;

    /** An order in two directions that keeps what has no value at the end. */
    private interface Directed {
        int compare(Row a, Row b, boolean descending);
    }

    SortField(boolean moving, Directed order) {
        this.moving = moving;
        this.order = order;
    }

    SortField(boolean moving, Comparator<Row> order) {
        this(moving, (a, b, descending) -> descending ? order.compare(b, a) : order.compare(a, b));
    }

    /** Whether values change while one looks, so that the order should not follow at once. */
    public boolean isMoving() {
        return moving;
    }

    /** Its name where it is kept. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of this name. */
    public static Optional<SortField> named(String id) {
        return Arrays.stream(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    /** The order by it; what is equal keeps the servers' own order. */
    Comparator<Row> order(boolean descending) {
        return (a, b) -> {
            int result = order.compare(a, b, descending);
            return result != 0 ? result : Integer.compare(a.serial, b.serial);
        };
    }

    private static double exit(ProcessRow row) {
        if (row.ends().isPresent()) {
            Ends ends = row.ends().get();
            return ends.signal() != 0 ? 128 + ends.signal() : ends.code() == EventDraft.NOT_TOLD ? Double.NaN : ends.code();
        }
        return row.info().stop() == 0 ? Double.NaN : row.info().exitstatus();
    }

    private static Directed byNumber(ToDoubleFunction<Row> number) {
        return (a, b, descending) -> {
            double x = number.applyAsDouble(a);
            double y = number.applyAsDouble(b);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return Boolean.compare(Double.isNaN(x), Double.isNaN(y));
            }
            return descending ? Double.compare(y, x) : Double.compare(x, y);
        };
    }

    private static Directed byText(Function<Row, String> text) {
        return (a, b, descending) -> {
            String x = text.apply(a);
            String y = text.apply(b);
            if (x.isEmpty() || y.isEmpty()) {
                return Boolean.compare(x.isEmpty(), y.isEmpty());
            }
            return descending ? NaturalOrder.compare(y, x) : NaturalOrder.compare(x, y);
        };
    }
}

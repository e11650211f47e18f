package org.steward.desktop.processes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.steward.desktop.processes.cells.Column;
import org.steward.desktop.settings.ViewState;

/**
 * Which columns the person has, in which order and how wide. Whatever a file of another version says that is not
 * understood is passed over.
 */
final class ColumnMemory {

    private static final String ORDER = "processes.columns";
    private static final String WIDTHS = "processes.widths";
    private static final double NARROWEST = 40;
    private static final double WIDEST = 2000;

    private final ViewState viewState;
    private final DoubleSupplier scale;

    /**
     * What is kept in this view state.
     *
     * @param scale how much larger the text is than usual, for the widths that nobody has chosen
     */
    ColumnMemory(ViewState viewState, DoubleSupplier scale) {
        this.viewState = viewState;
        this.scale = scale;
    }

    /** Visible columns in order; the usual ones when nothing is kept. */
    List<Column> visible() {
        List<Column> kept = viewState.get(ORDER).stream().flatMap(text -> Arrays.stream(text.split(",")))
                .map(Column::named).flatMap(Optional::stream).distinct().toList();
        return kept.contains(Column.NAME) ? kept
                : Arrays.stream(Column.values()).filter(Column::isUsual).toList();
    }

    /** All columns: the visible in their order, each other one where it usually is. */
    List<Column> order() {
        List<Column> order = new ArrayList<>(visible());
        Optional<Column> before = Optional.empty();
        for (Column column : Column.values()) {
            if (!order.contains(column)) {
                order.add(before.map(order::indexOf).orElse(-1) + 1, column);
            }
            before = Optional.of(column);
        }
        return List.copyOf(order);
    }

    /** Whether the person has chosen columns, so that none is hidden or shown by itself. */
    boolean isChosen() {
        return viewState.get(ORDER).filter(text -> !text.isBlank()).isPresent();
    }

    /** Keeps these visible columns. */
    void keep(List<Column> visible) {
        viewState.put(ORDER, visible.stream().map(Column::id).collect(Collectors.joining(",")));
    }

    /** The width of a column in pixels. */
    double width(Column column) {
        return Optional.ofNullable(widths().get(column)).orElseGet(() -> column.width() * scale.getAsDouble());
    }

    /** Keeps the width of a column. */
    void keep(Column column, double width) {
        Map<Column, Double> widths = widths();
        widths.put(column, width);
        viewState.put(WIDTHS, widths.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().id() + "=" + Math.round(entry.getValue())).collect(Collectors.joining(",")));
    }

    private Map<Column, Double> widths() {
        Map<Column, Double> widths = new HashMap<>();
        for (String entry : viewState.get(WIDTHS).orElse("").split(",")) {
            String[] parts = entry.split("=", 2);
            try {
                if (parts.length == 2 && Double.isFinite(Double.parseDouble(parts[1]))) {
                    double width = Math.clamp(Double.parseDouble(parts[1]), NARROWEST, WIDEST);
                    Column.named(parts[0]).ifPresent(column -> widths.put(column, width));
                }
            } catch (NumberFormatException e) {
                // Not ours; the usual width then.
            }
        }
        return widths;
    }

    /** Forgets the choice, so that columns are as usual. */
    void forget() {
        viewState.put(ORDER, "");
        viewState.put(WIDTHS, "");
    }
}

package org.steward.desktop.processes.cells;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.SumRow;
import org.steward.desktop.text.Messages;

/** Makes the control's columns and their cells, and says what a cell says as text. */
public final class Cells {

    private final Wording wording;
    private final Messages messages;
    private final Consumer<SumRow> toggle;

    /**
     * Cells of this language.
     *
     * @param toggle folds or unfolds a row
     */
    public Cells(Wording wording, Consumer<SumRow> toggle) {
        this.wording = wording;
        this.messages = wording.messages();
        this.toggle = toggle;
    }

    /** A new column of the control. */
    public TableColumn<Row, Row> column(Column kind) {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setId(kind.id());
        column.setUserData(kind);
        Label header = new Label(header(kind));
        header.setTooltip(new Tooltip(messages.get(kind.messageKey() + ".tip")));
        column.setGraphic(header);
        column.setPrefWidth(kind.width());
        column.setMinWidth(40);
        column.getStyleClass().add(kind.isNumber() ? "number-column" : "text-column");
        column.setCellValueFactory(features -> features.getValue());
        column.setCellFactory(made -> cell(kind));
        return column;
    }

    /** What stands in its header. */
    public String header(Column kind) {
        return messages.get(kind.messageKey());
    }

    private RowCell cell(Column kind) {
        return switch (kind) {
            case NAME -> new NameCell(wording, toggle);
            case STATE -> new StateCell(wording);
            case TREND -> new TrendCell();
            case EXIT -> new TextCell(row -> text(kind, row), of(wording::exitMeaning));
            case STDOUT, STDERR -> new TextCell(row -> text(kind, row), row -> "", "mono");
            case UPTIME -> new TextCell(row -> text(kind, row), of(this::began), "number-cell");
            case PID, CPU, MEMORY, RESTARTS, STARTED, STOPPED ->
                    new TextCell(row -> text(kind, row), row -> "", "number-cell");
            case GROUP, SERVER, DESCRIPTION -> new TextCell(row -> text(kind, row), row -> "", "muted-cell");
        };
    }

    /** What a row says in a column, as text; empty for what is only drawn. */
    public String text(Column kind, Row row) {
        return switch (kind) {
            case NAME -> NameCell.name(row, wording);
            case STATE -> messages.get(row.look().messageKey());
            case GROUP -> of(ProcessRow::group).apply(row);
            case SERVER -> of(process -> wording.serverName(process.ref().server())).apply(row);
            case PID -> of(process -> process.pid() == 0 ? "" : Integer.toString(process.pid())).apply(row);
            case UPTIME -> of(process -> wording.uptime(process, Instant.now())).apply(row);
            case CPU -> wording.percent(row.cpu());
            case TREND -> "";
            case MEMORY -> wording.bytes(row.memory());
            case RESTARTS -> of(wording::restarts).apply(row);
            case EXIT -> of(wording::exit).apply(row);
            case DESCRIPTION -> of(wording::description).apply(row);
            case STARTED -> of(process -> wording.moment(process.info().start())).apply(row);
            case STOPPED -> of(process -> wording.moment(process.info().stop())).apply(row);
            case STDOUT -> of(process -> process.info().stdoutLogfile()).apply(row);
            case STDERR -> of(process -> process.info().stderrLogfile()).apply(row);
        };
    }

    private String began(ProcessRow process) {
        String moment = wording.moment(process.info().start());
        return moment.isEmpty() ? "" : messages.get("processes.uptime.since", moment);
    }

    /** What a row says of time, which changes although nothing happens to it. */
    public String time(Row row) {
        Instant now = Instant.now();
        return of(process -> wording.uptime(process, now)).apply(row)
                + row.link().flatMap(Wording::lastSeen).map(seen -> wording.span(Duration.between(seen, now))).orElse("");
    }

    private static Function<Row, String> of(Function<ProcessRow, String> text) {
        return row -> row instanceof ProcessRow process ? text.apply(process) : "";
    }
}

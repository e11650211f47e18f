package org.steward.desktop.processes.cells;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.steward.desktop.processes.rows.ProcessRow;
import org.steward.desktop.processes.rows.Row;
import org.steward.desktop.processes.rows.Trend;

/**
 * A small line of the processor use lately, the newest at the right. Its height is that of the greatest value, or a
 * tenth of a core where that is more, so that lines of idle processes stay flat.
 */
final class TrendCell extends RowCell {

    private static final double HEIGHT = 14;
    private static final double WIDTH = 60;
    private static final float QUIET = 10;

    private final Path line = new Path();
    private final Pane pane = new Pane(line);

    TrendCell() {
        line.getStyleClass().add("trend");
        line.setManaged(false);
        pane.setMinSize(WIDTH, HEIGHT);
        pane.setMaxSize(WIDTH, HEIGHT);
        getStyleClass().add("trend-cell");
    }

    @Override
    protected void paint(Row row) {
        Optional<Trend> trend = row instanceof ProcessRow process ? process.trend() : Optional.empty();
        if (trend.isEmpty() || trend.get().size() < 2) {
            setGraphic(null);
            return;
        }
        draw(trend.get());
        setGraphic(pane);
    }

    private void draw(Trend trend) {
        float top = Math.max(QUIET, trend.max());
        double step = WIDTH / (Trend.LENGTH - 1);
        double first = (Trend.LENGTH - trend.size()) * step;
        while (line.getElements().size() > trend.size()) {
            line.getElements().removeLast();
        }
        for (int i = 0; i < trend.size(); i++) {
            double x = first + i * step;
            double y = HEIGHT - 1 - trend.get(i) / top * (HEIGHT - 2);
            if (i < line.getElements().size()) {
                move(line.getElements().get(i), x, y);
            } else {
                line.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
            }
        }
    }

    private static void move(PathElement element, double x, double y) {
        switch (element) {
            case MoveTo start -> {
                start.setX(x);
                start.setY(y);
            }
            case LineTo to -> {
                to.setX(x);
                to.setY(y);
            }
            default -> throw new IllegalStateException("not a part of a trend: " + element);
        }
    }
}

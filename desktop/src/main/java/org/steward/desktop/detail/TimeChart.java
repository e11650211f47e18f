package org.steward.desktop.detail;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A line over the last minutes, with gaps where there are no numbers, an axis of values at the left and of time below,
 * and a read-out under the pointer. Its colours are those of the style sheet, so it changes with the theme.
 */
final class TimeChart extends Region {

    private static final StyleablePropertyFactory<TimeChart> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<TimeChart, Paint> LINE_DATA =
            STYLES.createPaintCssMetaData("-steward-chart-line", chart -> chart.line);
    private static final CssMetaData<TimeChart, Paint> FILL_DATA =
            STYLES.createPaintCssMetaData("-steward-chart-fill", chart -> chart.fill);
    private static final CssMetaData<TimeChart, Paint> GRID_DATA =
            STYLES.createPaintCssMetaData("-steward-chart-grid", chart -> chart.grid);
    private static final CssMetaData<TimeChart, Paint> TEXT_DATA =
            STYLES.createPaintCssMetaData("-steward-chart-text", chart -> chart.text);
    private static final double BOTTOM = 16;
    private static final double TOP = 6;
    private static final double RIGHT = 6;
    private static final double FONT = 10.5;
    /** A longer way between two samples is a gap. */
    private static final long GAP_MILLIS = 40_000;

    private final StyleableObjectProperty<Paint> line = paint(LINE_DATA, "line");
    private final StyleableObjectProperty<Paint> fill = paint(FILL_DATA, "fill");
    private final StyleableObjectProperty<Paint> grid = paint(GRID_DATA, "grid");
    private final StyleableObjectProperty<Paint> text = paint(TEXT_DATA, "text");
    private final Canvas canvas = new Canvas();
    private final DoubleFunction<String> words;
    private final DoubleFunction<String> axisWords;
    private final String[] timeWords;
    private final long span;
    private final double step;
    private final double left;
    private Series series = new Series(new long[0], new double[0]);
    private long now;
    private double pointer = -1;

    /**
     * Numbers over time.
     *
     * @param at epoch milliseconds, rising
     * @param values NaN for a gap
     */
    record Series(long[] at, double[] values) {
    }

    /**
     * An empty chart.
     *
     * @param span milliseconds from its left to its right
     * @param step the largest value of the axis is a multiple of 1, 2 or 5 times a power of this
     * @param words a value in the read-out
     * @param axisWords a value at the axis
     * @param timeWords words below the chart at its left end, middle and right end
     * @param left room for the axis
     */
    TimeChart(long span, double step, DoubleFunction<String> words, DoubleFunction<String> axisWords,
            String[] timeWords, double left) {
        this.span = span;
        this.step = step;
        this.words = words;
        this.axisWords = axisWords;
        this.timeWords = timeWords.clone();
        this.left = left;
        getStyleClass().add("time-chart");
        getChildren().add(canvas);
        canvas.setManaged(false);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(event -> point(-1));
    }

    /** Shows these numbers up to now. */
    void show(Series shown, long upTo) {
        series = shown;
        now = upTo;
        draw();
    }

    private void point(double x) {
        pointer = x;
        draw();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            draw();
        }
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        g.clearRect(0, 0, width, height);
        if (width < left + 40 || height < BOTTOM + TOP + 16) {
            return;
        }
        double most = ChartScale.top(series.values(), step);
        axes(g, width, height, most);
        double plotHeight = height - TOP - BOTTOM;
        line(g, width, plotHeight, most);
        readOut(g, width, plotHeight, most);
    }

    private void axes(GraphicsContext g, double width, double height, double most) {
        g.setFont(Font.font(FONT));
        g.setFill(text.get());
        g.setStroke(grid.get());
        g.setLineWidth(1);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        int lines = height > 90 ? 2 : 1;
        for (int i = 0; i <= lines; i++) {
            double y = Math.round(TOP + (height - TOP - BOTTOM) * i / lines) + 0.5;
            g.strokeLine(left, y, width - RIGHT, y);
            g.fillText(axisWords.apply(most * (lines - i) / lines), left - 6, y);
        }
        g.setTextBaseline(VPos.BOTTOM);
        double[] xs = {left, left + (width - RIGHT - left) / 2, width - RIGHT};
        TextAlignment[] aligned = {TextAlignment.LEFT, TextAlignment.CENTER, TextAlignment.RIGHT};
        for (int i = 0; i < xs.length; i++) {
            g.setTextAlign(aligned[i]);
            g.fillText(timeWords[i], xs[i], height);
        }
    }

    private void line(GraphicsContext g, double width, double plotHeight, double most) {
        double previous = Double.NaN;
        double first = 0;
        g.setLineWidth(1.5);
        for (int i = 0; i < series.at().length; i++) {
            double value = series.values()[i];
            boolean gap = Double.isNaN(value) || i > 0 && series.at()[i] - series.at()[i - 1] > GAP_MILLIS;
            if (gap && !Double.isNaN(previous)) {
                finish(g, first, previous, plotHeight);
                previous = Double.NaN;
            }
            double x = x(series.at()[i], width);
            if (Double.isNaN(value) || x < left) {
                continue;
            }
            double y = y(value, plotHeight, most);
            if (Double.isNaN(previous)) {
                g.beginPath();
                g.moveTo(x, y);
                first = x;
            } else {
                g.lineTo(x, y);
            }
            previous = x;
        }
        if (!Double.isNaN(previous)) {
            finish(g, first, previous, plotHeight);
        }
    }

    private void finish(GraphicsContext g, double first, double last, double plotHeight) {
        g.setStroke(line.get());
        g.stroke();
        g.lineTo(last, TOP + plotHeight);
        g.lineTo(first, TOP + plotHeight);
        g.closePath();
        g.setFill(fill.get());
        g.fill();
    }

    private void readOut(GraphicsContext g, double width, double plotHeight, double most) {
        int nearest = pointer < left ? -1 : ChartScale.nearest(series, now - Math.round((width - RIGHT - pointer)
                / (width - RIGHT - left) * span), GAP_MILLIS / 4);
        if (nearest < 0) {
            return;
        }
        double x = x(series.at()[nearest], width);
        double y = y(series.values()[nearest], plotHeight, most);
        g.setStroke(grid.get());
        g.setLineWidth(1);
        g.strokeLine(Math.round(x) + 0.5, TOP, Math.round(x) + 0.5, TOP + plotHeight);
        g.setFill(line.get());
        g.fillOval(x - 3, y - 3, 6, 6);
        boolean atRight = x > width - 80;
        g.setFill(text.get());
        g.setTextAlign(atRight ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.setFont(Font.font(FONT + 1));
        g.fillText(words.apply(series.values()[nearest]), atRight ? x - 6 : x + 6, TOP + 1);
    }

    private double x(long at, double width) {
        return width - RIGHT - (now - at) / (double) span * (width - RIGHT - left);
    }

    private static double y(double value, double plotHeight, double most) {
        return TOP + plotHeight * (1 - value / most);
    }

    private StyleableObjectProperty<Paint> paint(CssMetaData<TimeChart, Paint> data, String name) {
        return new StyleableObjectProperty<>(Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                get();
                draw();
            }

            @Override
            public Object getBean() {
                return TimeChart.this;
            }

            @Override
            public String getName() {
                return name;
            }

            @Override
            public CssMetaData<? extends Styleable, Paint> getCssMetaData() {
                return data;
            }
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}

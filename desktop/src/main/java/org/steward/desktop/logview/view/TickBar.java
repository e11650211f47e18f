package org.steward.desktop.logview.view;

import java.util.Map;
import java.util.TreeMap;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import org.steward.desktop.logview.paint.Swatches;

/** A scroll bar with ticks above it: where in all the lines there are matches, marks and errors. */
final class TickBar extends Region {

    private static final double WIDTH = 14;
    private static final double TICK = 2;
    private static final int LANES = 3;

    private final ScrollBar bar = new ScrollBar();
    private final Canvas canvas = new Canvas();
    private final Swatches swatches;
    private final Map<Integer, Tick> ticks = new TreeMap<>();

    TickBar(Swatches swatches) {
        this.swatches = swatches;
        getStyleClass().add("log-ticks");
        bar.setOrientation(javafx.geometry.Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(bar, canvas);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
    }

    ScrollBar bar() {
        return bar;
    }

    void setTick(Tick tick) {
        ticks.put(tick.lane(), tick);
        paint();
    }

    @Override
    protected void layoutChildren() {
        bar.resizeRelocate(0, 0, getWidth(), getHeight());
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        double lane = (canvas.getWidth() - 2) / LANES;
        for (Tick some : ticks.values()) {
            to.setFill(swatches.get(some.color()));
            double last = Double.NaN;
            for (double place : some.places()) {
                double y = Math.round(place * (canvas.getHeight() - TICK));
                if (y != last) {
                    to.fillRect(1 + some.lane() * lane, y, lane, TICK);
                    last = y;
                }
            }
        }
    }
}

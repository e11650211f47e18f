package org.steward.desktop.logview.view;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.steward.desktop.fx.Background;
import org.steward.desktop.logdoc.Lines;
import org.steward.desktop.logview.ansi.EscapeMode;
import org.steward.desktop.logview.line.Caret;
import org.steward.desktop.logview.line.Link;
import org.steward.desktop.logview.line.Selection;
import org.steward.desktop.logview.paint.CellFont;
import org.steward.desktop.logview.paint.Swatches;

/**
 * Lines of a log, as many as there are, on one canvas. Only those that are seen are read, in the background, and what
 * was painted stays until they are there. JavaFX thread.
 */
public final class LogView extends Region implements Swatches.Dyed {

    /** Usual size of the text in pixels. */
    public static final double USUAL_SIZE = 13;
    /** How long the picture of before is kept while lines are read, in nanoseconds. */
    private static final long PATIENCE = 90_000_000;

    private final Swatches swatches = new Swatches(this, this::repaint);
    private final Canvas canvas = new Canvas();
    private final Bars bars = new Bars(swatches, new Bars.Owner() {
        @Override
        public void movedTo(double position) {
            boolean isDownwards = position > viewport.position();
            cache.recheck();
            viewport.setPosition(position);
            moved(isDownwards);
        }

        @Override
        public void movedAcross(double pixels) {
            scrolled = pixels;
            repaint();
        }
    });
    private final Pace pace = Pace.ofPulses(this::paint);
    private final LineCache cache;
    private final Growth growth;
    private final Viewport viewport = new Viewport(this::rowsOf);
    private final Cursor cursor;
    private final TreeSet<Long> marks = new TreeSet<>();

    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", false);
    private final BooleanProperty wrapping = new SimpleBooleanProperty(this, "wrapping", false);
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", USUAL_SIZE);
    private final ObjectProperty<EscapeMode> escapes = new SimpleObjectProperty<>(this, "escapes", EscapeMode.COLORS);
    private final ReadOnlyLongWrapper newLines = new ReadOnlyLongWrapper(this, "newLines", 0);

    private CellFont font = new CellFont(USUAL_SIZE);
    private ScreenPainter painter = new ScreenPainter(canvas.getGraphicsContext2D(), swatches, font);
    private Decor decor = Decor.NONE;
    private Gutter gutter = Gutter.of(0, 0, 0, font.cellWidth());
    private Screen screen = new Screen(List.of(), true);
    private Optional<ScreenPainter.Hover> hover = Optional.empty();
    private Optional<Lines> lines = Optional.empty();
    private Consumer<Exception> failed = problem -> { };
    private double scrolled;
    private long seenEnd;
    private long lastPainted;

    /** A view of nothing yet. */
    public LogView(Background background) {
        cache = new LineCache(background, new LineCache.Owner() {
            @Override
            public void loaded() {
                repaint();
            }

            @Override
            public void failed(Exception problem) {
                failed.accept(problem);
            }
        });
        growth = new Growth(background, new Grower());
        cursor = new Cursor(this);
        getStyleClass().addAll("log-view", "mono");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        getChildren().addAll(canvas, bars.down(), bars.across());
        following.addListener((property, was, is) -> follow(is));
        wrapping.addListener((property, was, is) -> rewrap());
        size.addListener((property, was, is) -> resizeText(is.doubleValue()));
        escapes.addListener((property, was, is) -> {
            cache.setEscapes(is);
            repaint();
        });
        focusedProperty().addListener((property, was, is) -> repaint());
        new Mouse(this, cursor).install();
        new Keys(this, cursor).install();
    }

    /** Shows other lines, from their end if it follows, otherwise from their beginning. */
    public void show(Lines newLines) {
        lines = Optional.of(newLines);
        cache.setSource(newLines);
        viewport.setRange(newLines.first(), newLines.end());
        cursor.clear();
        hover = Optional.empty();
        bars.forgetWidth();
        bars.across().setValue(0);
        seenEnd = newLines.end();
        this.newLines.set(0);
        if (isFollowing()) {
            viewport.toEnd();
        } else {
            viewport.toStart();
        }
        growth.setLines(newLines);
        repaint();
    }

    /** The lines it shows. */
    public Optional<Lines> lines() {
        return lines;
    }

    /** There may be more lines, or fewer: looks soon. */
    public void changed() {
        cache.recheck();
        growth.changed();
    }

    /** Reads again what is seen: the lines of the same numbers have become others. */
    public void reload() {
        cache.forget();
        changed();
        repaint();
    }

    /** Shows this besides the text from now on; also to be called when what it says has changed. */
    public void setDecor(Decor newDecor) {
        decor = newDecor;
        repaint();
    }

    /** What is told when lines cannot be read. */
    public void setOnFailed(Consumer<Exception> listener) {
        failed = listener;
    }

    /** Ticks on the scroll bar: matches, marks, levels. */
    public void setTicks(List<Tick> newTicks) {
        bars.down().setTicks(newTicks);
    }

    /** Whether it stays at the end as lines come. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** Whether it stays at the end as lines come. */
    public boolean isFollowing() {
        return following.get();
    }

    /** Whether long lines are broken. */
    public BooleanProperty wrappingProperty() {
        return wrapping;
    }

    /** Size of the text in pixels. */
    public DoubleProperty sizeProperty() {
        return size;
    }

    /** What is done with escape sequences. */
    public ObjectProperty<EscapeMode> escapesProperty() {
        return escapes;
    }

    /** Lines that came since it stopped following. */
    public ReadOnlyLongProperty newLinesProperty() {
        return newLines.getReadOnlyProperty();
    }

    /** What is selected. */
    public ObjectProperty<Selection> selectionProperty() {
        return cursor.selectionProperty();
    }

    /** Marked lines; call {@link #repaint} after a change. */
    public TreeSet<Long> marks() {
        return marks;
    }

    /** Opens links; the view itself only finds them. */
    public void setOnLink(Consumer<Link> opener) {
        cursor.setOnLink(opener);
    }

    /** The line as far as it has been read. */
    public Optional<Shown> line(long number) {
        return cache.get(number);
    }

    /** The line at the top. */
    public long topLine() {
        return viewport.top();
    }

    /** How many whole rows are seen. */
    public int pageRows() {
        return viewport.pageRows();
    }

    /** The colours in force. */
    @Override
    public Swatches swatches() {
        return swatches;
    }

    /** Selects a place and brings it into view, in the middle if it was not there. */
    public void goTo(Caret place) {
        cursor.select(Selection.at(place));
        reveal(place);
    }

    /** Selects this and brings its end into view. */
    public void select(Selection selection) {
        cursor.select(selection);
        reveal(selection.start());
    }

    /** Paints with the next pulse. */
    public void repaint() {
        pace.ask();
    }

    /** Gives up what it holds; paints no more. */
    public void dispose() {
        growth.stop();
        pace.stop();
        cache.forget();
    }

    // ---- for the input of this package

    Viewport viewport() {
        return viewport;
    }

    Screen screen() {
        return screen;
    }

    Gutter gutter() {
        return gutter;
    }

    CellFont font() {
        return font;
    }

    double scrolled() {
        return scrolled;
    }

    void setHover(Optional<ScreenPainter.Hover> link) {
        if (!link.equals(hover)) {
            hover = link;
            setCursor(link.isPresent() ? javafx.scene.Cursor.HAND : javafx.scene.Cursor.TEXT);
            repaint();
        }
    }

    /** The person scrolled: following stops above the end, and begins at it. */
    void scrollBy(double pixels) {
        cache.recheck();
        viewport.scrollBy(pixels);
        moved(pixels > 0);
    }

    void scrollAcross(double pixels) {
        bars.scrollAcross(pixels);
    }

    /** Larger or smaller text by so many pixels. */
    void zoom(double pixels) {
        size.set(Math.clamp(size.get() + pixels, CellFont.MIN_SIZE, CellFont.MAX_SIZE));
    }

    /** Where the text ends at the right. */
    double textRight() {
        return canvas.getWidth();
    }

    void toStart() {
        viewport.toStart();
        moved(false);
    }

    void moved(boolean isDownwards) {
        boolean atEnd = viewport.isAtEnd();
        if (!atEnd || !isDownwards && viewport.maxPosition() > 0 && !isFollowing()) {
            following.set(false);
        } else if (isDownwards) {
            following.set(true);
        }
        repaint();
    }

    /** Brings a place into view. */
    void reveal(Caret place) {
        int[] starts = cache.get(place.line()).map(shown -> shown.rowStarts(wrapWidth())).orElse(new int[1]);
        int row = org.steward.desktop.logview.line.Wrapping.rowOf(starts, place.column());
        Reveal.vertically(viewport, screen, place, row);
        if (!wrapping.get()) {
            cache.get(place.line()).ifPresent(shown -> {
                double x = shown.text().cellOf(place.column()) * font.cellWidth();
                bars.widen((shown.text().cells() + 2) * font.cellWidth());
                arrangeBars();
                bars.across().setValue(Reveal.horizontally(scrolled, x, textWidth(), font.cellWidth() * 8,
                        bars.across().getMax()));
            });
        }
        if (isFollowing() && !viewport.isAtEnd()) {
            following.set(false);
        }
        repaint();
    }

    int wrapWidth() {
        return wrapping.get() ? (int) Math.max(8, Math.floor(textWidth() / font.cellWidth())) : 0;
    }

    private double textWidth() {
        return Math.max(1, canvas.getWidth() - gutter.text());
    }

    private int rowsOf(long line) {
        return wrapping.get() ? cache.get(line).map(shown -> shown.rowStarts(wrapWidth()).length).orElse(1) : 1;
    }

    private void follow(boolean is) {
        if (is) {
            seenEnd = viewport.end();
            newLines.set(0);
            viewport.toEnd();
            growth.changed();
        } else {
            seenEnd = viewport.end();
        }
        repaint();
    }

    private void rewrap() {
        bars.across().setValue(0);
        viewport.bring(viewport.top(), 0, 0);
        if (isFollowing()) {
            viewport.toEnd();
        }
        requestLayout();
        repaint();
    }

    private void resizeText(double pixels) {
        font = new CellFont(pixels);
        painter = new ScreenPainter(canvas.getGraphicsContext2D(), swatches, font);
        bars.forgetWidth();
        requestLayout();
        repaint();
    }

    @Override
    protected void layoutChildren() {
        double barHeight = bars.across().isVisible() ? Math.ceil(bars.across().prefHeight(-1)) : 0;
        double barWidth = bars.down().prefWidth(-1);
        double width = Math.max(1, getWidth() - barWidth);
        double height = Math.max(1, getHeight() - barHeight);
        bars.down().resizeRelocate(width, 0, barWidth, height);
        bars.across().resizeRelocate(0, height, width, barHeight);
        canvas.setWidth(width);
        canvas.setHeight(height);
        viewport.setSize(height, font.rowHeight());
        if (isFollowing()) {
            viewport.toEnd();
        }
        paint();
    }

    private boolean isSeen() {
        // An unseen canvas would only pile up what it was told to paint.
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing()
                && canvas.getWidth() > 1;
    }

    private void paint() {
        if (!isSeen()) {
            return;
        }
        gutter = Gutter.of(decor.numberWidth(), decor.timeWidth(), decor.sourceWidth(), font.cellWidth());
        cache.want(viewport.top(), viewport.pageRows() + 2);
        Screen now = Screen.of(viewport, cache, wrapWidth());
        long time = System.nanoTime();
        if (!now.isComplete() && time - lastPainted < PATIENCE && lastPainted != 0) {
            repaint();
            return;
        }
        lastPainted = now.isComplete() ? time : lastPainted;
        if (isFollowing() && wrapping.get()) {
            viewport.toEnd();
            now = Screen.of(viewport, cache, wrapWidth());
        }
        screen = now;
        arrangeBars();
        painter.paint(screen, gutter, new ScreenPainter.Scene(decor, cursor.selection(), marks, hover, isFocused()),
                canvas.getWidth(), canvas.getHeight(), scrolled);
        bars.down().paint();
    }

    private void arrangeBars() {
        bars.arrangeDown(viewport);
        screen.rows().forEach(row -> row.shown().ifPresent(shown ->
                bars.widen((shown.text().cells() + 2) * font.cellWidth())));
        if (bars.arrangeAcross(wrapping.get(), textWidth(), font.cellWidth())) {
            requestLayout();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Swatches.metaData(Region.getClassCssMetaData());
    }

    private final class Grower implements Growth.Owner {
        @Override
        public int wantedAtEnd() {
            return isFollowing() ? viewport.pageRows() + 2 : 0;
        }

        @Override
        public EscapeMode escapes() {
            return cache.escapes();
        }

        @Override
        public void grown(Growth.Grown grown) {
            if (grown.end() != viewport.end()) {
                cache.setStale(viewport.end() - 1);
            }
            cache.setStale(grown.end() - 1);
            if (cache.escapes() == escapes.get()) {
                cache.put(grown.last());
            }
            boolean wasAtEnd = isFollowing();
            viewport.setRange(grown.first(), grown.end());
            if (wasAtEnd) {
                viewport.toEnd();
                seenEnd = grown.end();
            }
            newLines.set(isFollowing() ? 0 : Math.max(0, grown.end() - seenEnd));
            repaint();
        }

        @Override
        public void failed(Exception problem) {
            failed.accept(problem);
        }
    }
}

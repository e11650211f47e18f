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

    private final Swatches swatches = new Swatches(this, this::repaint);
    private final Canvas canvas = new Canvas();
    private final Picture picture = new Picture(canvas, swatches);
    private final Pace pace = Pace.ofPulses(this::paint);
    private final LineCache cache;
    private final Growth growth;
    private final Viewport viewport;
    private final Movement movement;
    private final Cursor cursor;
    private final TreeSet<Long> marks = new TreeSet<>();

    private final BooleanProperty following = new SimpleBooleanProperty(this, "following", false);
    private final BooleanProperty wrapping = new SimpleBooleanProperty(this, "wrapping", false);
    private final DoubleProperty size = new SimpleDoubleProperty(this, "size", USUAL_SIZE);
    private final ObjectProperty<EscapeMode> escapes = new SimpleObjectProperty<>(this, "escapes", EscapeMode.COLORS);
    private final ReadOnlyLongWrapper newLines = new ReadOnlyLongWrapper(this, "newLines", 0);

    private Optional<Lines> lines = Optional.empty();
    private Consumer<Exception> failed = problem -> { };
    private Runnable painted = () -> { };
    private long seenEnd;

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
        movement = new Movement(this, picture, cache, swatches);
        viewport = movement.viewport();
        growth = new Growth(background, new Grower(this, cache));
        cursor = new Cursor(this);
        getStyleClass().addAll("log-view", "mono");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        getChildren().addAll(canvas, movement.bars().down(), movement.bars().across());
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
        picture.setHover(Optional.empty());
        movement.forgetWidth();
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
        picture.setDecor(newDecor);
        repaint();
    }

    /** What is told when lines cannot be read. */
    public void setOnFailed(Consumer<Exception> listener) {
        failed = listener;
    }

    /** What is called after each painting, when other lines may be seen than before. */
    public void setOnPainted(Runnable listener) {
        painted = listener;
    }

    /** Ticks on the scroll bar, in place of those that were in this lane. */
    public void setTick(Tick tick) {
        movement.bars().down().setTick(tick);
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

    /** Marked lines, by their origin; call {@link #repaint} after a change. */
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

    /** The lines that are seen, also in part; empty if there is none. */
    public Optional<Seen> seen() {
        List<Screen.Row> rows = picture.screen().rows();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new Seen(rows.getFirst().line(), rows.getLast().line() + 1));
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
        movement.reveal(place);
    }

    /** Selects this and brings its end into view. */
    public void select(Selection selection) {
        cursor.select(selection);
        movement.reveal(selection.start());
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
        return picture.screen();
    }

    Gutter gutter() {
        return picture.gutter();
    }

    CellFont font() {
        return picture.font();
    }

    Movement movement() {
        return movement;
    }

    void setHover(Optional<ScreenPainter.Hover> link) {
        if (picture.setHover(link)) {
            setCursor(link.isPresent() ? javafx.scene.Cursor.HAND : javafx.scene.Cursor.TEXT);
            repaint();
        }
    }

    /** Larger or smaller text by so many pixels. */
    public void zoom(double pixels) {
        size.set(Math.clamp(size.get() + pixels, CellFont.MIN_SIZE, CellFont.MAX_SIZE));
    }

    /** Where the text ends at the right. */
    double textRight() {
        return canvas.getWidth();
    }

    /** There are other lines, from {@code first} to before {@code end}. */
    void setRange(long first, long end) {
        boolean stays = isFollowing();
        viewport.setRange(first, end);
        if (stays) {
            viewport.toEnd();
            seenEnd = end;
        }
        newLines.set(stays ? 0 : Math.max(0, end - seenEnd));
        repaint();
    }

    void tellFailed(Exception problem) {
        failed.accept(problem);
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
        movement.forgetWidth();
        viewport.bring(viewport.top(), 0, 0);
        if (isFollowing()) {
            viewport.toEnd();
        }
        requestLayout();
        repaint();
    }

    private void resizeText(double pixels) {
        picture.setFont(new CellFont(pixels));
        movement.forgetWidth();
        requestLayout();
        repaint();
    }

    @Override
    protected void layoutChildren() {
        Bars bars = movement.bars();
        double barHeight = bars.across().isVisible() ? Math.ceil(bars.across().prefHeight(-1)) : 0;
        double barWidth = bars.down().prefWidth(-1);
        double width = Math.max(1, getWidth() - barWidth);
        double height = Math.max(1, getHeight() - barHeight);
        bars.down().resizeRelocate(width, 0, barWidth, height);
        bars.across().resizeRelocate(0, height, width, barHeight);
        canvas.setWidth(width);
        canvas.setHeight(height);
        viewport.setSize(height, font().rowHeight());
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
        if (!picture.compose(viewport, cache, movement.wrapWidth())) {
            repaint();
            return;
        }
        if (isFollowing() && wrapping.get()) {
            // How many rows the last lines take is known only now.
            viewport.toEnd();
            picture.compose(viewport, cache, movement.wrapWidth());
        }
        movement.arrange();
        picture.paint(cursor.selection(), marks, isFocused(), movement.scrolled());
        movement.bars().down().paint();
        painted.run();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return Swatches.metaData(Region.getClassCssMetaData());
    }
}

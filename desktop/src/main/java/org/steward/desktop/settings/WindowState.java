package org.steward.desktop.settings;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Size and place of a window, from one start to the next. JavaFX thread. */
public final class WindowState {

    private static final String BOUNDS = "window.bounds";
    private static final String MAXIMIZED = "window.maximized";
    /** So much of its top must be on a screen, or nobody could drag it there. */
    private static final double GRIP_WIDTH = 120;
    private static final double GRIP_HEIGHT = 32;
    /** A window that is being maximised may tell its new size before it tells that it is maximised. */
    private static final Duration SETTLED = Duration.millis(300);

    private final Stage stage;
    private final ViewState viewState;

    private WindowState(Stage stage, ViewState viewState) {
        this.stage = stage;
        this.viewState = viewState;
    }

    /**
     * Gives a stage that is not shown yet the size and place it had, and remembers them from now on. A place that is on
     * no screen any more is forgotten.
     */
    public static void restore(Stage stage, ViewState viewState) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        place(viewState, screens, stage.getMinWidth(), stage.getMinHeight()).ifPresent(bounds -> {
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            stage.setWidth(bounds.getWidth());
            stage.setHeight(bounds.getHeight());
        });
        stage.setMaximized(viewState.get(MAXIMIZED).filter("true"::equals).isPresent());
        new WindowState(stage, viewState).watch();
    }

    private void watch() {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(event -> remember());
        InvalidationListener changed = property -> settled.playFromStart();
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener(changed));
        stage.maximizedProperty().addListener(changed);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> {
            settled.stop();
            remember();
        });
    }

    private void remember() {
        if (stage.isIconified() || stage.isFullScreen()) {
            return;
        }
        viewState.put(MAXIMIZED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            viewState.put(BOUNDS, Math.round(stage.getX()) + " " + Math.round(stage.getY()) + " "
                    + Math.round(stage.getWidth()) + " " + Math.round(stage.getHeight()));
        }
    }

    /** Where a window may stand: at least as large as it must be, on a screen, and no larger than that one. */
    static Optional<Rectangle2D> place(ViewState viewState, List<Rectangle2D> screens, double minWidth,
            double minHeight) {
        return viewState.get(BOUNDS).flatMap(WindowState::parse).flatMap(wanted -> screens.stream()
                .filter(screen -> isReachable(wanted, screen)).findFirst()
                .map(screen -> new Rectangle2D(wanted.getMinX(), Math.max(wanted.getMinY(), screen.getMinY()),
                        Math.min(Math.max(wanted.getWidth(), minWidth), screen.getWidth()),
                        Math.min(Math.max(wanted.getHeight(), minHeight), screen.getHeight()))));
    }

    private static boolean isReachable(Rectangle2D window, Rectangle2D screen) {
        double left = Math.max(window.getMinX(), screen.getMinX());
        double right = Math.min(window.getMaxX(), screen.getMaxX());
        return right - left >= GRIP_WIDTH && window.getMinY() >= screen.getMinY() - GRIP_HEIGHT
                && window.getMinY() <= screen.getMaxY() - GRIP_HEIGHT;
    }

    private static Optional<Rectangle2D> parse(String text) {
        String[] parts = text.strip().split(" ");
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rectangle2D(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

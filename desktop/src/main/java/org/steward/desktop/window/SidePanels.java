package org.steward.desktop.window;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import org.steward.desktop.settings.ViewState;

/** The side bar and the drawer: each is shown or hidden as the person last wished, which is remembered. JavaFX thread. */
public final class SidePanels {

    private static final String SIDE_BAR = "desk.sideBar";
    private static final String DRAWER = "desk.drawer";

    private final MainWindow window;
    private final ViewState viewState;
    private final Node sideBar;
    private final Node drawer;
    private final BooleanSupplier hasDrawer;

    /**
     * Panels that are not in the window before {@link #arrange}.
     *
     * @param hasDrawer whether the page that is shown has a drawer at all
     */
    public SidePanels(MainWindow window, ViewState viewState, Node sideBar, Node drawer, BooleanSupplier hasDrawer) {
        this.window = window;
        this.viewState = viewState;
        this.sideBar = sideBar;
        this.drawer = drawer;
        this.hasDrawer = hasDrawer;
    }

    /** Puts both where they belong, as after another page is shown. */
    public void arrange() {
        window.showSideBar(sideBar, isWished(SIDE_BAR));
        window.showDrawer(drawer, isWished(DRAWER) && hasDrawer.getAsBoolean());
    }

    /** Hides the side bar, or shows it again. */
    public void toggleSideBar() {
        wish(SIDE_BAR, !isWished(SIDE_BAR));
    }

    /** Hides the drawer, or shows it again. */
    public void toggleDrawer() {
        wish(DRAWER, !isWished(DRAWER));
    }

    /** Shows the drawer where the page has one, or hides it. */
    public void showDrawer(boolean show) {
        wish(DRAWER, show);
    }

    private boolean isWished(String key) {
        return viewState.get(key).filter("hidden"::equals).isEmpty();
    }

    private void wish(String key, boolean shown) {
        if (isWished(key) != shown) {
            viewState.put(key, shown ? "shown" : "hidden");
            arrange();
        }
    }
}

package org.steward.desktop.fx;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;

/**
 * Lets the clock of the toolkit's pulses rest while nothing is to be drawn.
 *
 * <p>The toolkit asks its timer to pause when a quarter of a second has passed without work, and to resume with the next
 * request. The timer for GTK does neither: it wakes the JavaFX thread sixty times a second for as long as the window is
 * open, which alone takes more of a core than all that Steward does meanwhile. This timer stops that one and starts it
 * again. It is put in its place through a private field, for lack of another way; a toolkit that has no such field, or a
 * timer that is not GTK's, stays as it is.
 */
public final class RestingTimer extends Timer {

    private static final System.Logger LOG = System.getLogger(RestingTimer.class.getName());
    private static final String GTK = "com.sun.glass.ui.gtk.GtkTimer";
    private static final long RUNS = 1;

    private final Timer real;
    private int period;

    private RestingTimer(Timer real) {
        super(() -> { });
        this.real = real;
    }

    /** Puts one in the place of the toolkit's timer, if that is of the kind that never rests. JavaFX thread. */
    public static void install() {
        Toolkit toolkit = Toolkit.getToolkit();
        try {
            // Whoever makes the timer pause or resume holds this lock.
            synchronized (toolkit) {
                Field place = place(toolkit);
                if (place.get(toolkit) instanceof Timer real && real.getClass().getName().equals(GTK)) {
                    RestingTimer resting = new RestingTimer(real);
                    resting.start(period(toolkit));
                    place.set(toolkit, resting);
                }
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "the toolkit's timer does not rest", e);
        }
    }

    /** Where the toolkit keeps its timer. */
    static Field place(Toolkit toolkit) throws NoSuchFieldException {
        return field(toolkit, "pulseTimer");
    }

    /** From one pulse to the next, in milliseconds. */
    static int period(Toolkit toolkit) throws ReflectiveOperationException {
        return field(toolkit, "PULSE_INTERVAL").getInt(toolkit);
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Override
    protected long _start(Runnable tick) {
        throw new UnsupportedOperationException("needs a period");
    }

    @Override
    protected long _start(Runnable tick, int millis) {
        period = millis;
        real.start(millis);
        return RUNS;
    }

    @Override
    protected void _stop(long running) {
        real.stop();
    }

    @Override
    protected void _pause(long running) {
        real.stop();
    }

    @Override
    protected void _resume(long running) {
        if (!real.isRunning()) {
            real.start(period);
        }
    }
}

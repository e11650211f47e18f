package org.steward.desktop.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** The toolkit still has what the timer relies on; another version of it may not. */
@ExtendWith(ApplicationExtension.class)
class RestingTimerTest {

    @Test
    void theToolkitHasAPlaceForATimerAndItsPeriod() throws ReflectiveOperationException {
        assertInstanceOf(Timer.class, RestingTimer.place(Toolkit.getToolkit()).get(Toolkit.getToolkit()));
        assertEquals(1000 / 60, RestingTimer.period(Toolkit.getToolkit()));
    }

    @Test
    void aTimerThatIsNotThatOfGtkStays() throws ReflectiveOperationException {
        Object before = RestingTimer.place(Toolkit.getToolkit()).get(Toolkit.getToolkit());
        RestingTimer.install();
        assertEquals(before, RestingTimer.place(Toolkit.getToolkit()).get(Toolkit.getToolkit()));
    }
}

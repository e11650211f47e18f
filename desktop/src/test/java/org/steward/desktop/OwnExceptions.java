package org.steward.desktop;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Keeps TestFX from throwing in one test what a background thread of another has thrown: a connection, say, that had
 * something to tell just when its test ended. What a test itself waits for fails as before.
 */
public final class OwnExceptions implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        WaitForAsyncUtils.autoCheckException = false;
    }
}

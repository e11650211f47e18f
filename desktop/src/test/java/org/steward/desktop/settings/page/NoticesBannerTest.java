package org.steward.desktop.settings.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.steward.desktop.fx.FxThread;
import org.steward.desktop.settings.store.SettingsStore;
import org.steward.desktop.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What is wrong with the settings' files is said in the window until it is read. */
@ExtendWith(ApplicationExtension.class)
class NoticesBannerTest {

    @TempDir
    private Path directory;

    @Test
    void saysThatAFileWasBrokenUntilItIsRead(FxRobot robot) throws IOException {
        Files.writeString(directory.resolve("settings.properties"), "rubbish");
        try (SettingsStore store = SettingsStore.load(directory, new FxThread())) {
            robot.interact(() -> {
                NoticesBanner banner = new NoticesBanner(store, Messages.in(Locale.ENGLISH));
                Stage stage = new Stage();
                stage.setScene(new Scene(new VBox(banner.node()), 600, 200));
                stage.show();
                Label text = (Label) banner.node().lookup(".banner > .label");
                assertTrue(text.getText().contains("settings.properties.broken-"), text.getText());
                ((Button) banner.node().lookup(".button")).fire();
                assertFalse(banner.node().isVisible());
                stage.close();
            });
        }
    }
}

package org.steward.client.ctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steward.client.ctl.console.HeldOutput;
import org.steward.client.ctl.settings.Settings;
import org.steward.client.ctl.settings.Target;
import org.steward.client.ctl.settings.UsageException;
import org.steward.client.transport.TransportOptions;

class WatchTest {

    @Test
    void aServerIsNotAskedWithoutAnyPause() {
        Target target = new Target("a", "unix:///nonexistent.sock", TransportOptions.defaults());
        String line = "status --watch --interval 0";
        Settings settings = new Settings(List.of(target), "a", Optional.empty(), false, false,
                List.of(line.split(" ")));
        assertEquals("--interval must be more than 0", assertThrows(UsageException.class,
                () -> new Watch(settings, new HeldOutput(), line, false).run()).getMessage());
    }
}

package org.steward.client.ctl.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.steward.client.transport.TransportOptions;

class TargetTest {

    @Test
    void thePasswordOfAUrlIsInNoLabelAndNoMessage() {
        String url = "http://u:secret@h:9001";
        Target target = new Target(url, url, TransportOptions.defaults());
        assertEquals("http://u:***@h:9001", target.label());
        assertEquals("http://u:***@h:9001", target.shown());
    }
}

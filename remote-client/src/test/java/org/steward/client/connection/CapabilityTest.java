package org.steward.client.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityTest {

    @Test
    void supervisordHasNone() {
        assertEquals(Set.of(), Capability.of(List.of("supervisor.getState", "system.listMethods")));
    }

    @Test
    void eachIsFoundByItsMethod() {
        assertEquals(Set.of(Capability.FEED, Capability.HISTORY),
                Capability.of(List.of("steward.getChanges", "steward.getHistory", "steward.getVersion")));
    }

    @Test
    void whatIsNotATextIsPassedOver() {
        assertEquals(Set.of(Capability.PREVIEW), Capability.of(List.of(7, "steward.previewUpdate")));
    }
}

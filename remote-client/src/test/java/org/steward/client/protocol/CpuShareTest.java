package org.steward.client.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CpuShareTest {

    private static ResourceUse use(int pid, long born, long cpu) {
        return new ResourceUse("web", "web", pid, born, cpu, 0, 1);
    }

    private static ResourceSample sample(long at, ResourceUse... uses) {
        return new ResourceSample(at, 2, 0, List.of(uses));
    }

    @Test
    void aHundredPercentIsOneCore() {
        assertEquals(OptionalDouble.of(100), CpuShare.percent(use(7, 1, 1000), use(7, 1, 3000), 2000));
        assertEquals(OptionalDouble.of(200), CpuShare.percent(use(7, 1, 1000), use(7, 1, 5000), 2000));
    }

    @Test
    void timeThatFallsIsNoTime() {
        assertEquals(OptionalDouble.of(0), CpuShare.percent(use(7, 1, 1000), use(7, 1, 500), 2000));
    }

    @Test
    void anotherProcessWithThePidIsAnotherProcess() {
        assertEquals(OptionalDouble.empty(), CpuShare.percent(use(7, 1, 10), use(7, 2, 9000), 2000));
        assertEquals(OptionalDouble.empty(), CpuShare.percent(use(7, 1, 10), use(8, 1, 9000), 2000));
    }

    @Test
    void oneSampleTwiceTellsNothing() {
        assertEquals(Map.of(), CpuShare.between(sample(5, use(7, 1, 10)), sample(5, use(7, 1, 10))));
    }

    @Test
    void processesAreFoundByName() {
        assertEquals(Map.of(new Namespec("web", "web"), 50.0),
                CpuShare.between(sample(1000, use(7, 1, 0)), sample(2000, use(7, 1, 500))));
    }
}

package org.steward.engine.rpc.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | pid 12, uptime 0:00:00
            5      | pid 12, uptime 0:00:05
            3661   | pid 12, uptime 1:01:01
            86399  | pid 12, uptime 23:59:59
            86400  | pid 12, uptime 1 day, 0:00:00
            183845 | pid 12, uptime 2 days, 3:04:05
            -7     | pid 12, uptime 0:00:00
            """)
    void uptimes(long seconds, String text) {
        assertEquals(text, ProcessInfoWriter.running(12, seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7  | 3  | 16 | 21 | Jul 03 04:21 PM
            11 | 21 | 0  | 5  | Nov 21 12:05 AM
            1  | 1  | 12 | 0  | Jan 01 12:00 PM
            """)
    void dates(int month, int day, int hour, int minute, String text) {
        assertEquals(text, ProcessInfoWriter.date(month, day, hour, minute));
    }
}

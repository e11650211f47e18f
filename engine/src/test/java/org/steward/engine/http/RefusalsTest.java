package org.steward.engine.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalsTest {
    @Test
    void aClientCannotForgeLinesOfTheLog() {
        assertEquals("credentials for /?2026-01-01 CRIT forged??[2Jü",
                Refusals.printable("credentials for /\n2026-01-01 CRIT forged\r\u001b[2Jü"));
    }

    @Test
    void aLongTextIsCut() {
        assertEquals("x".repeat(300), Refusals.printable("x".repeat(300)));
        assertEquals("x".repeat(300) + "...", Refusals.printable("x".repeat(16_000)));
    }
}

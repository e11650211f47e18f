package org.steward.desktop.logdoc.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of many loggers. */
class LogLevelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "2026-11-25 08:00:00,123 INFO spawned: 'a' with pid 7|INFO",
        "2026-11-25 08:00:00,123 WARN exited: a (exit status 1; not expected)|WARN",
        "2026-11-25 08:00:00,123 CRIT Supervisor is running as root.|FATAL",
        "2026-11-25 08:00:00,123 ERRO pool x|ERROR",
        "2026-11-25 08:00:00,123 DEBG fd 7 closed|DEBUG",
        "2026-11-25 08:00:00,123 - app.mod - ERROR - division by zero|ERROR",
        "ERROR:root:message|ERROR",
        "2026-11-25 08:00:00.123 [main] WARN  o.e.App - slow|WARN",
        "[2026-11-25T08:00:00Z INFO  my_crate] ready|INFO",
        "2026/11/25 08:00:00 [error] 31#31: *1 open() failed|ERROR",
        "[Wed Nov 25 08:00:00 2026] [core:notice] [pid 1] x [error] y|ERROR",
        "time=\"2026-11-25T08:00:00Z\" level=warning msg=\"an error in the text\"|WARN",
        "{\"ts\":1,\"level\":\"error\",\"msg\":\"x\"}|ERROR",
        "{\"severity\": \"debug\"}|DEBUG",
        "<3>disk on fire|ERROR",
        "<14>Nov 25 08:00:00 host app: x|INFO",
        "W1125 08:00:00.000000 1 main.go:7] careful|WARN",
        "SEVERE: Servlet threw exception|ERROR",
        "error: cannot find symbol|ERROR",
        "warning: unused variable|WARN",
        "Traceback (most recent call last):|ERROR",
        "Exception in thread \"main\" java.lang.Error|ERROR",
        "panic: runtime error: index out of range|FATAL",
        "DEBUG an INFO about an ERROR|DEBUG"})
    void theFirstWordThatNamesALevelIsIt(String line, LogLevel level) {
        assertEquals(Optional.of(level), LogLevel.of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001b", "\u001b[", "\u001b[31", "<", "<>", "<99999>x", "<x>y", "I", "E12", "no error here",
        "INFORMATION", "MYERROR", "ERROR_CODE", "    at org.example.Error.main(Error.java:7)", "level=", "\"level\":"})
    void wordsThatOnlyLookLikeOneAreNone(String line) {
        assertEquals(Optional.empty(), LogLevel.of(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mERROR\u001b[0m x", "\u001b[1;31m[error]\u001b[0m x", "12:00 \u001b[38;5;9mERROR\u001b[m"})
    void coloursArePassedOver(String line) {
        assertEquals(Optional.of(LogLevel.ERROR), LogLevel.of(line));
    }

    @org.junit.jupiter.api.Test
    void onlyTheBeginningIsLookedAt() {
        assertEquals(Optional.empty(), LogLevel.of("x ".repeat(500) + "ERROR"));
    }
}

package org.steward.desktop.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.steward.client.SupervisorClient;
import org.steward.client.protocol.ConfigInfo;
import org.steward.client.protocol.EffectiveValue;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.client.transport.Endpoint;
import org.steward.client.transport.TransportOptions;

/** What runs on after a stock server has read its files is still known. */
class StockValuesTest {

    private final SupervisorClient server =
            new SupervisorClient(Endpoint.parse("unix:///none"), TransportOptions.defaults());
    private final StockValues values = new StockValues();

    @AfterEach
    void close() {
        server.close();
    }

    private static ConfigInfo config(String command) {
        return ConfigInfo.of(new HashMap<>(Map.of("group", "web", "name", "web", "command", command)));
    }

    private static ProcessInfo process(long start, long stop) {
        return new ProcessInfo("web", "web", start, stop, 900, ProcessState.RUNNING, "", 0, "", "", 7, "");
    }

    private Optional<String> command(ProcessInfo process) {
        return values.of(server, process).map(ConfigInfo::command);
    }

    @Test
    void whatWasInForceIsKeptWhenTheFilesAreReadAgainAndAgain() {
        values.reread(server, List.of("web"), List.of(config("sleep 1")), List.of(process(100, 0)));
        values.reread(server, List.of("web"), List.of(config("sleep 2")), List.of(process(100, 0)));
        assertEquals(Optional.of("sleep 1"), command(process(100, 0)));
        assertEquals(Optional.of("sleep 1"), command(process(500, 400)), "a restart takes nothing of the files");
    }

    @Test
    void aGroupThatWasUpdatedHereOrBySomebodyElseIsKeptNoMore() {
        values.reread(server, List.of("web"), List.of(config("sleep 1")), List.of(process(100, 0)));
        assertTrue(command(process(500, 0)).isEmpty(), "another process, that has not ended yet");
        values.updated(server, "web");
        assertTrue(command(process(100, 0)).isEmpty());
    }

    @Test
    void aFileThatAgreesAgainEndsIt() {
        values.reread(server, List.of("web"), List.of(config("sleep 1")), List.of(process(100, 0)));
        values.reread(server, List.of(), List.of(config("sleep 2")), List.of(process(100, 0)));
        assertTrue(values.ofGroup(server, "web").isEmpty());
    }

    @Test
    void whatTheFilesSayNowStandsBesideWhatIsInForce() {
        ConfigInForce both = ConfigInForce.of(config("sleep 1"), config("sleep 2"));
        assertEquals(Optional.of("sleep 1"), both.value("command"));
        assertEquals(List.of("sleep 2"), both.values().stream().map(EffectiveValue::pending).flatMap(Optional::stream)
                .toList());
    }
}

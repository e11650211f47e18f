package org.steward.desktop.palette.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.protocol.ProcessState;
import org.steward.desktop.palette.Fed;
import org.steward.desktop.servers.Server;
import org.steward.desktop.servers.ServerProfile;
import org.steward.icons.Icon;

/** What a few letters find. */
class SearchTest {

    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final List<Server> servers = new ArrayList<>();
    private final List<Verb> verbs = List.of(
            verb("details", "details show open", false), verb("log", "log open output", false),
            verb("restart", "restart 重启", true),
            new Verb("start", "start 启动", (v, name) -> "start " + name, Icon.START, true, ProcessState::isStopped,
                    ref -> { }),
            new Verb("stop", "stop 停止", (v, name) -> "stop " + name, Icon.STOP, true, ProcessState::isRunning,
                    ref -> { }));

    private static Verb verb(String id, String words, boolean changes) {
        return new Verb(id, words, (v, name) -> id + " " + name, Icon.PROCESS, changes, state -> true, ref -> { });
    }

    private static Item command(String id, String title) {
        return new Item(id, Group.COMMAND, title, "", id.replace('.', ' '), Icon.PROCESS, Optional.empty(),
                Optional.empty(), () -> { });
    }

    private Shelf shelf(String name, boolean readOnly, List<ProcessInfo> processes) {
        Server server = Fed.server(ServerProfile.of(name, "http://" + name), processes, fx);
        servers.add(server);
        return new Shelf(server, name, readOnly, processes);
    }

    private Catalog catalog(Shelf... shelves) {
        return new Catalog(List.of(command("view.refresh", "Refresh all"), command("view.filter", "Filter processes"),
                command("theme.dark", "Theme: Dark")), List.of(shelves), verbs);
    }

    private static List<String> titles(Catalog catalog, String text) {
        return Search.find(catalog, text, List.of()).stream().map(Item::title).toList();
    }

    @AfterEach
    void close() {
        servers.forEach(Server::close);
        fx.shutdown();
    }

    @ParameterizedTest
    @CsvSource({"refresh,Refresh all", "ref,Refresh all", "rall,Refresh all", "ra,Refresh all", "all refresh,Refresh all",
            "DARK,Theme: Dark", "td,Theme: Dark", "theme dark,Theme: Dark", "view filter,Filter processes"})
    void findsCommandsByLettersOfTheirWords(String typed, String title) {
        assertEquals(title, titles(catalog(), typed).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "refresh dark", "hser"})
    void findsNothingWhereAWordDoesNotFit(String typed) {
        assertEquals(List.of(), titles(catalog(), typed));
    }

    @Test
    void aVerbAndANameMeanThatProcess() {
        Catalog catalog = catalog(shelf("box", false, Fed.many(2000)));
        assertEquals("restart web0:web0-0", titles(catalog, "restart web0:web0-0").getFirst());
        assertEquals("restart web0:web0-0", titles(catalog, "rest web0-0").getFirst());
        assertEquals("log worker1:worker1-3", titles(catalog, "open log worker1-3").getFirst());
        assertEquals("restart web0:web0-0", titles(catalog, "重启web0-0").getFirst());
    }

    @Test
    void aNameAloneOpensItAndOffersAllThatCanBeDoneWhenItIsTheOnlyOne() {
        Catalog catalog = catalog(shelf("box", false, List.of(
                Fed.process("api", "api", ProcessState.RUNNING), Fed.process("mail", "mail", ProcessState.RUNNING))));
        assertEquals(List.of("details api", "log api", "restart api", "stop api"), titles(catalog, "api"));
    }

    @Test
    void offersNoChangesOnAServerThatIsReadOnly() {
        Catalog catalog = catalog(shelf("box", true, List.of(Fed.process("api", "api", ProcessState.RUNNING))));
        assertEquals(List.of("details api", "log api"), titles(catalog, "api"));
        assertEquals(List.of(), titles(catalog, "restart api"));
    }

    @Test
    void offersOnlyWhatFitsTheState() {
        Catalog catalog = catalog(shelf("box", false, List.of(
                Fed.process("a", "a", ProcessState.STOPPED), Fed.process("b", "b", ProcessState.RUNNING))));
        assertEquals(List.of("start a"), titles(catalog, "start").stream().filter(t -> t.startsWith("start")).toList());
        assertEquals(List.of("stop b"), titles(catalog, "stop").stream().filter(t -> t.startsWith("stop")).toList());
    }

    @Test
    void theServersNameTellsProcessesOfOneNameApart() {
        List<ProcessInfo> same = List.of(Fed.process("api", "api", ProcessState.RUNNING));
        Catalog catalog = catalog(shelf("build", false, same), shelf("db-1", false, same));
        assertEquals("db-1", Search.find(catalog, "restart api db-1", List.of()).getFirst().detail());
        assertFalse(titles(catalog, "db-1").contains("details api"), "the server's name alone means the server");
    }

    @Test
    void whatWasUsedOfLateComesFirst() {
        Catalog catalog = catalog(shelf("box", false, List.of(Fed.process("api", "api", ProcessState.FATAL))));
        List<Item> found = Search.find(catalog, "", List.of("restart\tbox\tapi:api", "gone", "theme.dark"));
        assertEquals(List.of("restart api", "Theme: Dark"),
                found.stream().filter(item -> item.group() == Group.RECENT).map(Item::title).toList());
        assertEquals(Group.RECENT, found.getFirst().group());
        assertEquals(List.of("details api"),
                found.stream().filter(item -> item.group() == Group.PROBLEM).map(Item::title).toList());
        assertEquals(found.stream().map(Item::id).distinct().count(), found.size());
    }

    @Test
    void groupsStayTogetherAndFiftyAreEnough() {
        List<Item> found = Search.find(catalog(shelf("box", false, Fed.many(500))), "r", List.of());
        assertEquals(Search.MOST, found.size());
        List<Group> groups = found.stream().map(Item::group).toList();
        assertEquals(groups.stream().distinct().toList().size(),
                1 + java.util.stream.IntStream.range(1, groups.size()).filter(i -> groups.get(i) != groups.get(i - 1)).count());
    }

    @Test
    void namesInAnyScriptAreFound() {
        Catalog catalog = catalog(shelf("box", false, List.of(Fed.process("后台 任务", "a b", ProcessState.RUNNING))));
        assertEquals("details 后台 任务:a b", titles(catalog, "任务").getFirst());
        assertEquals("details 后台 任务:a b", titles(catalog, "台").getFirst());
    }

    @Test
    void anythingCanBeTyped() {
        Catalog catalog = catalog(shelf("box", false, Fed.many(10)));
        for (String typed : List.of("(", "*", "\\", " ", "a".repeat(100_000), "a ".repeat(5000), "\ud83d", "İ")) {
            assertTrue(titles(catalog, typed).size() <= Search.MOST);
        }
    }

    @Test
    void findsOneAmongTenThousand() {
        Catalog catalog = catalog(shelf("box", false, Fed.many(10_000)));
        assertEquals("restart worker997:worker997-9", titles(catalog, "restart worker997-9").getFirst());
    }

    @Test
    void givesUpWhenInterrupted() {
        Catalog catalog = catalog(shelf("box", false, Fed.many(10)));
        Thread.currentThread().interrupt();
        assertEquals(List.of(), titles(catalog, "restart web0"));
        assertTrue(Thread.interrupted());
    }
}

package org.steward.desktop.settings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.desktop.settings.Settings;
import org.steward.desktop.settings.Settings.ThemeChoice;
import org.steward.desktop.settings.SettingsModel;
import org.steward.desktop.text.Messages;
import org.steward.peer.Await;

/** What is chosen is there at the next start, and no file is lost, whatever state it is in. */
class SettingsStoreTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private SettingsStore open() {
        return SettingsStore.load(directory, Runnable::run, CLOCK);
    }

    private Path settingsFile() {
        return directory.resolve("settings.properties");
    }

    private void write(String text) throws IOException {
        Files.writeString(settingsFile(), text);
    }

    private static void change(SettingsStore store, ThemeChoice theme) {
        store.settings().update(old -> old.withTheme(theme));
    }

    @Test
    void keepsEverySettingFromOneStartToTheNext() {
        Settings chosen = Settings.defaults().withTheme(ThemeChoice.DARK).withDensity(Settings.Density.COMPACT)
                .withFontSize(17).withReducedMotion(true).withLanguage(Optional.of("zh"))
                .withPollInterval(Duration.ofMillis(2500)).withWhenClosed(Settings.WhenClosed.STOP)
                .withKey("process.restart", "Ctrl+F5").withKey("palette.show", "").withQuietConfirmation("stop")
                .withKey("odd id=#: \\ 进程", "F3");
        try (SettingsStore store = open()) {
            store.settings().update(old -> chosen);
        }
        try (SettingsStore store = open()) {
            assertEquals(chosen, store.settings().settings());
            assertEquals(List.of(), store.notices());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " lead", "a=b:c#d!e", "back\\slash", "line\nbreak\r\ttab\f", "中文 😀", "\ud83d", "\u0001\u007f"})
    void keepsAnyTextOfTheArrangement(String text) {
        try (SettingsStore store = open()) {
            store.viewState().put("view." + text, text);
        }
        try (SettingsStore store = open()) {
            assertEquals(Optional.of(text), store.viewState().get("view." + text));
        }
    }

    @Test
    void writesAMomentAfterAChangeWithoutBeingClosed() {
        try (SettingsStore store = open()) {
            change(store, ThemeChoice.DARK);
            Await.until("the file to be written", () -> Files.exists(settingsFile()));
        }
    }

    @Test
    void leavesNothingOnDiskWhenNothingWasChanged() throws IOException {
        open().close();
        try (var files = Files.list(directory)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void forgetsWhatTheArrangementForgets() {
        try (SettingsStore store = open()) {
            store.viewState().put("a.b", "1");
        }
        try (SettingsStore store = open()) {
            store.viewState().remove("a.b");
        }
        try (SettingsStore store = open()) {
            assertEquals(Map.of(), store.viewState().all());
        }
    }

    @Test
    void setsABrokenFileAsideAndSaysSo() throws IOException {
        write("theme=\\u00zz\n");
        try (SettingsStore store = open()) {
            assertEquals(Settings.defaults(), store.settings().settings());
            Path aside = directory.resolve("settings.properties.broken-20261125-123000");
            assertEquals(List.of(new SettingsNotice.Broken(settingsFile(), Damage.BAD_ESCAPE, Optional.of(aside))),
                    store.notices());
            assertEquals("theme=\\u00zz\n", Files.readString(aside));
            assertFalse(Files.exists(settingsFile()));
        }
    }

    @Test
    void neverPutsABrokenFileInThePlaceOfAnother() throws IOException {
        for (String text : List.of("first", "second", "third")) {
            write(text);
            open().close();
        }
        try (var files = Files.list(directory)) {
            assertEquals(List.of("settings.properties.broken-20261125-123000",
                            "settings.properties.broken-20261125-123000-2", "settings.properties.broken-20261125-123000-3"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void takesZerosForeignBytesAndHugeFilesForBroken() throws IOException {
        Map<Damage, byte[]> cases = Map.of(Damage.NOT_TEXT, new byte[4096],
                Damage.TOO_LARGE, new byte[KeptFile.LARGEST + 1], Damage.NO_VERSION, "theme=dark\n".getBytes());
        for (Map.Entry<Damage, byte[]> each : cases.entrySet()) {
            Files.write(settingsFile(), each.getValue());
            try (SettingsStore store = open()) {
                assertEquals(each.getKey(), ((SettingsNotice.Broken) store.notices().getFirst()).damage());
            }
        }
        Files.write(settingsFile(), new byte[] {'a', '=', (byte) 0xff});
        try (SettingsStore store = open()) {
            assertEquals(Damage.NOT_TEXT, ((SettingsNotice.Broken) store.notices().getFirst()).damage());
        }
    }

    @Test
    void takesAnEmptyFileForNone() throws IOException {
        write("");
        try (SettingsStore store = open()) {
            assertEquals(List.of(), store.notices());
        }
    }

    @Test
    void usesTheDefaultForAValueWithoutSenseAndLeavesItWhereItIs() throws IOException {
        write("version=1\ntheme=purple\nfont-size=4000\nkey.a=Hyper+Q+Q\nwhen-closed=stop\n");
        try (SettingsStore store = open()) {
            assertEquals(Settings.defaults().withWhenClosed(Settings.WhenClosed.STOP), store.settings().settings());
            assertEquals(List.of("font-size", "key.a", "theme"), store.notices().stream()
                    .map(notice -> ((SettingsNotice.BadValue) notice).key()).toList());
            store.settings().update(old -> old.withReducedMotion(true));
        }
        String text = Files.readString(settingsFile());
        assertTrue(text.contains("theme=purple") && text.contains("font-size=4000"), text);
    }

    @Test
    void keepsKeysItDoesNotKnow() throws IOException {
        write("version=1\nfuture.thing=some\\nvalue\n");
        try (SettingsStore store = open()) {
            change(store, ThemeChoice.LIGHT);
        }
        String text = Files.readString(settingsFile());
        assertTrue(text.contains("future.thing=some\\nvalue") && text.contains("theme=light"), text);
    }

    @Test
    void understandsWhatItCanOfANewerFileAndCopiesItBeforeWriting() throws IOException {
        String newer = "version=7\ntheme=dark\nsound=loud\n";
        write(newer);
        try (SettingsStore store = open()) {
            assertEquals(ThemeChoice.DARK, store.settings().settings().theme());
            assertEquals(List.of(new SettingsNotice.Newer(settingsFile(), 7)), store.notices());
            change(store, ThemeChoice.LIGHT);
        }
        assertEquals(newer, Files.readString(directory.resolve("settings.properties.version-7")));
        String text = Files.readString(settingsFile());
        assertTrue(text.contains("version=7") && text.contains("sound=loud") && text.contains("theme=light"), text);
    }

    @Test
    void twoWindowsKeepEachOthersChanges() {
        SettingsStore one = open();
        SettingsStore other = open();
        one.settings().update(old -> old.withFontSize(20));
        one.viewState().put("a.one", "1");
        other.settings().update(old -> old.withTheme(ThemeChoice.DARK));
        other.viewState().put("a.other", "2");
        one.close();
        other.close();
        try (SettingsStore store = open()) {
            assertEquals(Settings.defaults().withFontSize(20).withTheme(ThemeChoice.DARK), store.settings().settings());
            assertEquals(Map.of("a.one", "1", "a.other", "2"), store.viewState().all());
        }
    }

    @Test
    void manyWindowsWritingAtOnceLoseNothing() throws InterruptedException {
        List<Thread> windows = java.util.stream.IntStream.range(0, 8).mapToObj(n -> Thread.ofPlatform().start(() -> {
            for (int round = 0; round < 5; round++) {
                SettingsStore store = open();
                store.viewState().put("w" + n + "." + round, "x");
                store.close();
            }
        })).toList();
        for (Thread window : windows) {
            window.join();
        }
        // Closing waits for five seconds at most; what a slow disk takes longer for is written after that.
        Await.until("all of them", () -> kept() >= 40);
        assertEquals(40, kept());
    }

    private int kept() {
        try (SettingsStore store = open()) {
            return store.viewState().all().size();
        }
    }

    @Test
    void aFileThatBreaksWhileTheWindowIsOpenIsSetAsideToo() throws IOException {
        try (SettingsStore store = open()) {
            change(store, ThemeChoice.DARK);
            Await.until("the first writing", () -> Files.exists(settingsFile()));
            write("rubbish");
            store.settings().update(old -> old.withFontSize(15));
        }
        try (SettingsStore store = open()) {
            assertEquals(Settings.defaults().withTheme(ThemeChoice.DARK).withFontSize(15), store.settings().settings());
        }
        assertEquals("rubbish", Files.readString(directory.resolve("settings.properties.broken-20261125-123000")));
    }

    @Test
    void aLinkToTheFileStaysALink() throws IOException {
        Path real = Files.createDirectory(directory.resolve("dotfiles")).resolve("steward.properties");
        Files.writeString(real, "version=1\n");
        Files.createSymbolicLink(settingsFile(), real);
        try (SettingsStore store = open()) {
            change(store, ThemeChoice.DARK);
        }
        assertTrue(Files.isSymbolicLink(settingsFile()));
        assertTrue(Files.readString(real).contains("theme=dark"));
    }

    @Test
    void aDirectoryThatCannotBeMadeIsToldAndTheWindowGoesOn() throws IOException {
        Path file = Files.writeString(directory.resolve("occupied"), "");
        try (SettingsStore store = SettingsStore.load(file.resolve("steward"), Runnable::run, CLOCK)) {
            change(store, ThemeChoice.DARK);
            Await.until("the notice", () -> store.notices().stream().anyMatch(
                    notice -> notice instanceof SettingsNotice.NotSaved || notice instanceof SettingsNotice.NotRead));
            assertEquals(ThemeChoice.DARK, store.settings().settings().theme());
        }
    }

    @Test
    void aValueTooLongToBeTrueIsNotKeptAndTheOthersAre() {
        try (SettingsStore store = open()) {
            store.viewState().put("a.long", "x".repeat(100_000));
            store.viewState().put("a.short", "y");
        }
        try (SettingsStore store = open()) {
            assertEquals(Map.of("a.short", "y"), store.viewState().all());
        }
    }

    @Test
    void saysEachNoticeInEveryLanguage() {
        List<SettingsNotice> all = List.of(
                new SettingsNotice.Broken(settingsFile(), Damage.NOT_TEXT, Optional.of(directory.resolve("aside"))),
                new SettingsNotice.Broken(settingsFile(), Damage.TOO_LARGE, Optional.empty()),
                new SettingsNotice.Newer(settingsFile(), 2000), new SettingsNotice.BadValue(settingsFile(), "theme", "x"),
                new SettingsNotice.NotRead(settingsFile(), "settings.why.denied"),
                new SettingsNotice.NotSaved(settingsFile(), "No space left on device"));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (SettingsNotice notice : all) {
                String said = notice.say(Messages.in(locale));
                assertTrue(said.contains(settingsFile().toString()) && !said.contains("settings.why") && !said.contains("{"), said);
            }
        }
        assertTrue(all.get(2).say(Messages.in(Locale.ENGLISH)).contains("format 2000"));
    }

    @Test
    void settingsOutOfRangeAreBroughtInside() {
        SettingsModel model = new SettingsModel(Settings.defaults());
        model.update(old -> old.withFontSize(1000).withPollInterval(Duration.ZERO));
        assertEquals(Settings.LARGEST_FONT, model.settings().fontSize());
        assertEquals(Settings.SHORTEST_POLL, model.settings().pollInterval());
    }
}

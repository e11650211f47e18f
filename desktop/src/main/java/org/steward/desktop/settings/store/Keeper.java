package org.steward.desktop.settings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file, and what this window has read from it and written to it. Blocks; one thread at a time.
 */
final class Keeper {

    /** Version of the files this Steward writes. */
    static final int VERSION = 1;
    /** Longest value that is kept, in characters; longer ones are a mistake of some view. */
    private static final int LONGEST = 1 << 16;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    private final KeptFile kept;
    private final Clock clock;
    private final List<SettingsNotice> notices = new ArrayList<>();
    private SortedMap<String, String> onDisk = new TreeMap<>();
    private Map<String, String> mine = Map.of();
    private boolean mayWrite = true;

    Keeper(Path file, String comment, Clock clock) {
        this.kept = new KeptFile(file, comment);
        this.clock = clock;
    }

    Path file() {
        return kept.file();
    }

    /** What there is to say since this was last asked. */
    List<SettingsNotice> notices() {
        List<SettingsNotice> said = List.copyOf(notices);
        notices.clear();
        return said;
    }

    /** Reads the file; empty if there is none that makes sense, which is then set aside. */
    Map<String, String> load() {
        onDisk = look().orElseGet(TreeMap::new);
        return Collections.unmodifiableSortedMap(new TreeMap<>(onDisk));
    }

    /** Says what of the file this window knows: from now on only differences to this are written. */
    void knows(Map<String, String> known) {
        mine = Map.copyOf(known);
    }

    private Optional<SortedMap<String, String>> look() {
        return switch (kept.read()) {
            case Content.Absent absent -> Optional.empty();
            case Content.Read read -> {
                if (read.version() > VERSION) {
                    notices.add(new SettingsNotice.Newer(kept.file(), read.version()));
                }
                yield Optional.of(read.entries());
            }
            case Content.Broken broken -> {
                notices.add(new SettingsNotice.Broken(kept.file(), broken.damage(), setAside()));
                yield Optional.empty();
            }
            case Content.Unreadable unreadable -> {
                mayWrite = false;
                notices.add(new SettingsNotice.NotRead(kept.file(), unreadable.why()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Path> setAside() {
        try {
            return Optional.of(kept.setAside(".broken-" + STAMP.format(clock.instant())));
        } catch (IOException e) {
            mayWrite = false;
            return Optional.empty();
        }
    }

    /** Whether saving these would change anything. */
    boolean differs(Map<String, String> wanted) {
        return !wanted.equals(mine);
    }

    /** Writes what differs from what this window knows onto what is on disk now. */
    void save(Map<String, String> wanted) throws IOException {
        if (!mayWrite) {
            throw new IOException(Reasons.LEFT_ALONE);
        }
        if (!differs(wanted)) {
            return;
        }
        Path directory = kept.file().getParent();
        Files.createDirectories(directory);
        WriteLock.holding(directory, () -> write(wanted));
        mine = Map.copyOf(wanted);
    }

    private void write(Map<String, String> wanted) throws IOException {
        int version = VERSION;
        SortedMap<String, String> next = onDisk;
        switch (kept.read()) {
            case Content.Absent absent -> { }
            case Content.Read read -> {
                next = read.entries();
                version = Math.max(version, read.version());
                if (version > VERSION) {
                    kept.copyAside(".version-" + version);
                }
            }
            case Content.Broken broken -> {
                notices.add(new SettingsNotice.Broken(kept.file(), broken.damage(), setAside()));
                if (!mayWrite) {
                    throw new IOException(Reasons.LEFT_ALONE);
                }
            }
            case Content.Unreadable unreadable -> throw new IOException(unreadable.why());
        }
        merge(wanted, next);
        kept.write(version, next);
        onDisk = next;
    }

    private void merge(Map<String, String> wanted, SortedMap<String, String> into) {
        for (Map.Entry<String, String> entry : wanted.entrySet()) {
            if (!entry.getValue().equals(mine.get(entry.getKey())) && entry.getValue().length() <= LONGEST) {
                into.put(entry.getKey(), entry.getValue());
            }
        }
        mine.keySet().stream().filter(key -> !wanted.containsKey(key)).forEach(into::remove);
    }
}

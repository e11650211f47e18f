package org.steward.engine.config.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steward.engine.config.ini.PythonText;
import org.steward.engine.config.schema.ConfigSchema;
import org.steward.engine.config.schema.KeySpec;
import org.steward.engine.config.schema.SectionKind;

/** The same configurations through the installed supervisor and through ours: same values, same error texts. */
class ReferenceTest {

    /** Cases that come out differently because we want them to, with the reason. */
    private static final Map<String, String> DELIBERATE = Map.ofEntries(
            Map.entry("bare percent s leaks the environment", "it is refused"),
            Map.entry("environment of supervisord is expanded twice", "once, as from 4.4 on"),
            Map.entry("environment of supervisord has no host name", "it has, as from 4.4 on"),
            Map.entry("double percent before here with include", "it stays a literal"),
            Map.entry("bytes that are not UTF-8", "they are replaced"),
            Map.entry("second unknown program of a group", "the message names the group"),
            Map.entry("bad fcgi socket", "a sentence instead of a Python tuple"),
            Map.entry("relative fcgi socket", "a sentence instead of a Python tuple"));

    /** Whole keys of the generated cases that may come out differently, with the reason. */
    private static final Map<String, String> MAY_DIFFER = Map.of(
            "SUPERVISORD environment=", "expanded once, with a host name, as from 4.4 on",
            "EVENTLISTENER events=x,", "of several unknown events supervisor names any, we the first",
            "EVENTLISTENER events= x ,", "of several unknown events supervisor names any, we the first",
            "EVENTLISTENER result_handler=", "there is no Python code here: one text for all that is not built in",
            "RPCINTERFACE supervisor.rpcinterface_factory=",
                    "there is no Python code here: one text for all that is not built in",
            "FCGI_PROGRAM socket=", "a sentence instead of a Python tuple",
            "GROUP programs=x,", "the message names the group, not its first program");

    @TempDir
    Path directory;

    @Test
    void everyWrittenCaseComesOutAsInSupervisor() throws Exception {
        compare(writtenCases());
    }

    @Test
    void everyKeyTakesAndRefusesWhatSupervisorDoes() throws Exception {
        compare(keyCases());
    }

    @Test
    void randomTextsAreReadAsBySupervisor() throws Exception {
        String[] pieces = {"command", "priority", "Key", "=", ":", " = ", "5", "two words", "a;b", "a#b", ";", "#",
            " ; c",
            "\t# d", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "  ", "\t", "[program:x]", "[program:y] z", "[DEFAULT]",
            "[", "]", "\n  more", "\n ; note\n", "\u00e9", "\u2003", "\u00a0", "\u0085", "\f", "%(here)s", "%%", "'",
            "\"", "\\", "environment=A=", "B='x y'", ",", "process_name=", "exitcodes=", "\u0001", "\u001c"};
        Random random = new Random(20);
        Map<String, Map<String, byte[]>> cases = new LinkedHashMap<>();
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder("[supervisord]\n[program:x]\ncommand=cat\n");
            int length = random.nextInt(25);
            for (int j = 0; j < length; j++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            cases.put("random " + i + " " + PythonText.repr(text.toString()),
                    Map.of("supervisord.conf", text.toString().getBytes(StandardCharsets.UTF_8)));
        }
        compare(cases);
    }

    @Test
    void configurationsFoundInTheWildComeOutAsInSupervisor() throws Exception {
        Map<String, Map<String, byte[]>> cases = new LinkedHashMap<>();
        for (String name : FoundConfigurationsTest.NAMES) {
            String text = FoundConfigurationsTest.text(name);
            cases.put(name, Map.of("supervisord.conf", bytes(text)));
            cases.put(name + " with [supervisord]", Map.of("supervisord.conf", bytes("[supervisord]\n" + text)));
            cases.put(name + " made to run",
                    Map.of("supervisord.conf", bytes(FoundConfigurationsTest.madeToRun(text))));
        }
        Path sample = Path.of("/usr/lib/python3/dist-packages/supervisor/skel/sample.conf");
        if (Files.exists(sample)) {
            cases.put("supervisor's own sample", Map.of("supervisord.conf", Files.readAllBytes(sample)));
        }
        compare(cases);
    }

    private void compare(Map<String, Map<String, byte[]>> cases) throws Exception {
        String missing = Reference.missing();
        assumeTrue(missing.isEmpty(), missing);
        Reference reference = new Reference(directory);
        Map<String, String> directories = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, byte[]>> one : cases.entrySet()) {
            String name = "case" + directories.size();
            directories.put(one.getKey(), name);
            reference.add(name, one.getValue());
        }
        Map<String, List<String>> theirs = reference.theirs();
        List<String> failures = new ArrayList<>();
        for (Map.Entry<String, String> one : directories.entrySet()) {
            String expected = String.join("\n", theirs.getOrDefault(one.getValue(), List.of("no answer")));
            String actual = String.join("\n", reference.ours(one.getValue()));
            if (DELIBERATE.containsKey(one.getKey())) {
                assertNotEquals(expected, actual, one.getKey() + ": no longer differs");
            } else if (!expected.equals(actual) && MAY_DIFFER.keySet().stream().noneMatch(one.getKey()::startsWith)) {
                failures.add(one.getKey() + "\n  theirs: " + firstDifference(expected, actual)
                        + "\n  ours:   " + firstDifference(actual, expected));
            }
        }
        assertEquals("", String.join("\n", failures), failures.size() + " of " + cases.size() + " cases differ");
    }

    private static String firstDifference(String text, String other) {
        String[] lines = text.split("\n");
        String[] others = other.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (i >= others.length || !lines[i].equals(others[i])) {
                return lines[i];
            }
        }
        return "(ends)";
    }

    /** Cases in {@code cases.txt}: {@code ### name}, and {@code ## file} before every file but the main one. */
    private static Map<String, Map<String, byte[]>> writtenCases() throws IOException {
        String text;
        try (InputStream in = ReferenceTest.class.getResourceAsStream("cases.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Map<String, byte[]>> cases = new LinkedHashMap<>();
        for (String one : text.split("(?m)^### ")) {
            if (one.isBlank()) {
                continue;
            }
            int end = one.indexOf('\n');
            Map<String, byte[]> files = new LinkedHashMap<>();
            String[] parts = one.substring(end + 1).split("(?m)^## ");
            files.put("supervisord.conf", bytes(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                int nameEnd = parts[i].indexOf('\n');
                files.put(parts[i].substring(0, nameEnd), bytes(parts[i].substring(nameEnd + 1)));
            }
            cases.put(one.substring(0, end), files);
        }
        return cases;
    }

    /** {@code <XX>} in a case is a byte in hex, {@code <>} at the end of a line drops the line ending. */
    private static byte[] bytes(String text) {
        String latin = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace("<>\n", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < latin.length(); i++) {
            if (latin.startsWith("<", i) && latin.startsWith(">", i + 3)) {
                out.append((char) Integer.parseInt(latin.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                out.append(latin.charAt(i));
            }
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, Map<String, byte[]>> keyCases() {
        Map<String, Map<String, byte[]>> cases = new LinkedHashMap<>();
        for (SectionKind kind : SectionKind.values()) {
            if (kind == SectionKind.INCLUDE || kind == SectionKind.SUPERVISORCTL || kind == SectionKind.CTLPLUGIN) {
                continue;
            }
            for (KeySpec key : ConfigSchema.keys(kind)) {
                for (String value : SampleValues.of(key.type())) {
                    if (!value.equals("%s")) {
                        String text = SampleValues.file(kind, key.name(), value);
                        cases.put(kind + " " + key.name() + "=" + value,
                                Map.of("supervisord.conf", text.getBytes(StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return cases;
    }
}

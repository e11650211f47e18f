package org.steward.conformance.rpc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results of calls without what differs from run to run. */
final class Answers {

    private Answers() {
    }

    /** Without times, process ids and the random part of file names; structs by key, lists of structs by text. */
    static Object stable(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, item) -> sorted.put((String) key, switch ((String) key) {
                    case "start", "stop", "now", "pid" -> item.equals(0) ? 0 : "{number}";
                    default -> stable(item);
                }));
                yield sorted;
            }
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof Map ->
                list.stream().map(Answers::stable).map(Object::toString).sorted().toList();
            case List<?> list -> list.stream().map(Answers::stable).toList();
            case String text -> text.replaceAll("pid \\d+, uptime \\d+:\\d\\d:\\d\\d", "pid {pid}, uptime {time}")
                    .replaceAll("^[A-Z][a-z]{2} \\d\\d \\d\\d:\\d\\d [AP]M$", "{date}")
                    .replaceAll("---supervisor-\\w{8}\\.log", "---supervisor-{random}.log");
            default -> value;
        };
    }
}

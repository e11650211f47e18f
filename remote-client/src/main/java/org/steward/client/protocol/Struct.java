package org.steward.client.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lenient access to a struct from the wire: a member that is missing or of another type gives the default. */
record Struct(Map<?, ?> members) {

    String text(String name) {
        Object value = members.get(name);
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : "";
    }

    int integer(String name) {
        long value = number(name);
        return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    long number(String name) {
        return members.get(name) instanceof Number value ? value.longValue() : 0;
    }

    boolean flag(String name) {
        return members.get(name) instanceof Boolean value && value;
    }

    List<?> list(String name) {
        return members.get(name) instanceof List<?> values ? values : List.of();
    }

    List<Integer> integers(String name) {
        List<Integer> result = new ArrayList<>();
        if (members.get(name) instanceof List<?> values) {
            for (Object value : values) {
                if (value instanceof Number number) {
                    result.add(number.intValue());
                }
            }
        }
        return List.copyOf(result);
    }
}

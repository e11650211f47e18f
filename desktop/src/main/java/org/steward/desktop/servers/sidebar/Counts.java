package org.steward.desktop.servers.sidebar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.steward.client.protocol.ProcessInfo;
import org.steward.desktop.theme.StateLook;

/**
 * How many processes look how, the worst first, without those there are none of.
 *
 * @param each one number for a look
 */
record Counts(List<Count> each) {

    static final Counts NONE = new Counts(List.of());

    /** So many of a look. */
    record Count(StateLook look, int number) {
    }

    static Counts of(List<ProcessInfo> processes) {
        int[] numbers = new int[StateLook.values().length];
        for (ProcessInfo process : processes) {
            numbers[StateLook.of(process).ordinal()]++;
        }
        return of(numbers);
    }

    static Counts sum(Collection<Counts> all) {
        int[] numbers = new int[StateLook.values().length];
        for (Counts counts : all) {
            for (Count count : counts.each) {
                numbers[count.look().ordinal()] += count.number();
            }
        }
        return of(numbers);
    }

    private static Counts of(int[] numbers) {
        List<Count> counts = new ArrayList<>();
        for (StateLook look : StateLook.values()) {
            if (numbers[look.ordinal()] > 0) {
                counts.add(new Count(look, numbers[look.ordinal()]));
            }
        }
        return new Counts(List.copyOf(counts));
    }

    int total() {
        return each.stream().mapToInt(Count::number).sum();
    }

    int problems() {
        return each.stream().filter(count -> count.look().isProblem()).mapToInt(Count::number).sum();
    }

    /** The worst look there is, of a problem. */
    boolean hasProblem() {
        return !each.isEmpty() && each.getFirst().look().isProblem();
    }
}

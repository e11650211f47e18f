package org.steward.engine.config.value;

import java.util.Locale;
import java.util.Map;
import org.steward.engine.config.ini.PythonText;

/** The {@code stopsignal} type: Linux signal names and numbers, as Python's {@code signal} module has them. */
public final class SignalName {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("HUP", 1), Map.entry("INT", 2), Map.entry("QUIT", 3), Map.entry("ILL", 4),
            Map.entry("TRAP", 5), Map.entry("ABRT", 6), Map.entry("IOT", 6), Map.entry("BUS", 7),
            Map.entry("FPE", 8), Map.entry("KILL", 9), Map.entry("USR1", 10), Map.entry("SEGV", 11),
            Map.entry("USR2", 12), Map.entry("PIPE", 13), Map.entry("ALRM", 14), Map.entry("TERM", 15),
            Map.entry("STKFLT", 16), Map.entry("CHLD", 17), Map.entry("CLD", 17), Map.entry("CONT", 18),
            Map.entry("STOP", 19), Map.entry("TSTP", 20), Map.entry("TTIN", 21), Map.entry("TTOU", 22),
            Map.entry("URG", 23), Map.entry("XCPU", 24), Map.entry("XFSZ", 25), Map.entry("VTALRM", 26),
            Map.entry("PROF", 27), Map.entry("WINCH", 28), Map.entry("IO", 29), Map.entry("POLL", 29),
            Map.entry("PWR", 30), Map.entry("SYS", 31), Map.entry("RTMIN", 34), Map.entry("RTMAX", 64),
            // Not signals, but names that supervisord takes because they start alike.
            Map.entry("_DFL", 0), Map.entry("_IGN", 1), Map.entry("_BLOCK", 0), Map.entry("_UNBLOCK", 1),
            Map.entry("_SETMASK", 2));

    private SignalName() {}

    /** The number of a signal given by name or number. */
    public static int parse(String value) throws ValueException {
        int number;
        try {
            number = PythonInt.decimalInt(value);
        } catch (ValueException notANumber) {
            String name = PythonText.strip(value).toUpperCase(Locale.ROOT);
            Integer found = NUMBERS.get(name.startsWith("SIG") ? name.substring(3) : name);
            if (found == null) {
                throw new ValueException("value " + PythonText.repr(value) + " is not a valid signal name");
            }
            number = found;
        }
        if (number < 0 || number > 31 && number != 34 && number != 64) {
            throw new ValueException("value " + PythonText.repr(value) + " is not a valid signal number");
        }
        return number;
    }
}

package org.steward.engine.rpc.supervisor;

import java.util.Locale;
import jnr.constants.platform.Signal;
import org.steward.client.protocol.Fault;
import org.steward.engine.rpc.RpcFault;

/** A signal as clients give it: a number, or a name with or without SIG in any case. */
final class SignalArgument {
    private static final int LAST_CLASSIC = 31;
    private static final int RTMIN = 34;
    private static final int RTMAX = 64;

    private SignalArgument() {}

    /** Its number; 0 is good and only tests whether the process is there. */
    static int number(Object signal) throws RpcFault {
        if (signal instanceof String text) {
            String name = text.strip().toUpperCase(Locale.ROOT);
            return checked(isNumber(name) ? Long.parseLong(name) : byName(name, text), text);
        }
        if (signal instanceof Number number) {
            return checked(number.longValue(), signal.toString());
        }
        throw new RpcFault(Fault.INCORRECT_PARAMETERS);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long byName(String name, String given) throws RpcFault {
        String full = name.startsWith("SIG") ? name : "SIG" + name;
        if (full.equals("SIGRTMIN")) {
            return RTMIN;
        }
        if (full.equals("SIGRTMAX")) {
            return RTMAX;
        }
        for (Signal signal : Signal.values()) {
            if (signal.name().equals(full) && signal.defined()) {
                return signal.intValue();
            }
        }
        throw new RpcFault(Fault.BAD_SIGNAL, given);
    }

    private static int checked(long number, String given) throws RpcFault {
        if (number >= 0 && number <= LAST_CLASSIC || number == RTMIN || number == RTMAX) {
            return (int) number;
        }
        throw new RpcFault(Fault.BAD_SIGNAL, given);
    }
}

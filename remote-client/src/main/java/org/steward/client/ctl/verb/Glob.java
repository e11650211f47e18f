package org.steward.client.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import org.steward.client.RpcFault;
import org.steward.client.ctl.CommandFailure;
import org.steward.client.ctl.Session;
import org.steward.client.protocol.Namespec;
import org.steward.client.protocol.ProcessInfo;
import org.steward.client.transport.TransportException;

/**
 * Names with {@code *}, {@code ?} and {@code [a-z]}, compared with a process's name as {@code status} shows it and with
 * {@code group:process}. {@code group:*} is no pattern: the server knows it.
 */
public final class Glob {

    private Glob() {
    }

    static boolean isPattern(String name) {
        Namespec namespec = Namespec.parse(name);
        return hasWildcard(namespec.group()) || !namespec.isWholeGroup() && hasWildcard(namespec.process());
    }

    private static boolean hasWildcard(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    static boolean matches(String pattern, ProcessInfo info) {
        return matches(pattern, 0, info.namespec(), 0) || matches(pattern, 0, info.group() + ":" + info.name(), 0);
    }

    /** Puts the processes that a pattern matches in its place; one that matches nothing stays as it is. */
    static List<String> expand(Session session, List<String> names) throws RpcFault, TransportException, CommandFailure {
        boolean any = false;
        for (String name : names) {
            any |= isPattern(name);
        }
        if (!any) {
            return names;
        }
        List<ProcessInfo> all = session.client().getAllProcessInfo();
        List<String> expanded = new ArrayList<>();
        for (String name : names) {
            int before = expanded.size();
            if (isPattern(name)) {
                for (ProcessInfo info : all) {
                    if (matches(name, info) && !expanded.contains(info.namespec())) {
                        expanded.add(info.namespec());
                    }
                }
            }
            if (expanded.size() == before && !isCovered(name, all)) {
                expanded.add(name);
            }
        }
        return expanded;
    }

    private static boolean isCovered(String name, List<ProcessInfo> all) {
        for (ProcessInfo info : all) {
            if (isPattern(name) && matches(name, info)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String pattern, int from, String text, int at) {
        int p = from;
        int t = at;
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                while (p < pattern.length() && pattern.charAt(p) == '*') {
                    p++;
                }
                for (int rest = t; rest <= text.length(); rest++) {
                    if (matches(pattern, p, text, rest)) {
                        return true;
                    }
                }
                return false;
            }
            if (t == text.length()) {
                return false;
            }
            int close = c == '[' ? pattern.indexOf(']', p + 2) : -1;
            if (close > 0) {
                if (!isIn(pattern, p + 1, close, text.charAt(t))) {
                    return false;
                }
                p = close;
            } else if (c != '?' && c != text.charAt(t)) {
                return false;
            }
            p++;
            t++;
        }
        return t == text.length();
    }

    private static boolean isIn(String pattern, int start, int end, char c) {
        boolean negated = pattern.charAt(start) == '!';
        for (int i = negated ? start + 1 : start; i < end; i++) {
            boolean range = i + 2 < end && pattern.charAt(i + 1) == '-';
            if (range ? c >= pattern.charAt(i) && c <= pattern.charAt(i + 2) : c == pattern.charAt(i)) {
                return !negated;
            }
            i += range ? 2 : 0;
        }
        return negated;
    }
}

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
        return matches(pattern, info.namespec()) || matches(pattern, info.group() + ":" + info.name());
    }

    /** Puts the processes that a pattern matches in its place; one that matches nothing stays as it is. */
    static List<String> expand(Session session, List<String> names)
            throws RpcFault, TransportException, CommandFailure {
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

    /** After a mismatch only the last star may stand for more: enough, and never slower than the product of lengths. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int taken = 0;
        while (t < text.length()) {
            int after = p < pattern.length() ? afterOne(pattern, p, text.charAt(t)) : -1;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = ++p;
                taken = t;
            } else if (after >= 0) {
                p = after;
                t++;
            } else if (star >= 0) {
                p = star;
                t = ++taken;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Where the pattern goes on after it took this one character; -1 if it does not take it. */
    private static int afterOne(String pattern, int at, char c) {
        char wanted = pattern.charAt(at);
        int close = wanted == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (close > 0) {
            return isIn(pattern, at + 1, close, c) ? close + 1 : -1;
        }
        return wanted == '?' || wanted == c ? at + 1 : -1;
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

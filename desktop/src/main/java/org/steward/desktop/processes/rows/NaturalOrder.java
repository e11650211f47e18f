package org.steward.desktop.processes.rows;

/** Compares names as people do: case aside, and numbers in them by value, so that worker-2 is before worker-10. */
final class NaturalOrder {

    private NaturalOrder() {
    }

    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char x = a.charAt(i);
            char y = b.charAt(j);
            if (isDigit(x) && isDigit(y)) {
                int endX = end(a, i);
                int endY = end(b, j);
                int order = numbers(a, i, endX, b, j, endY);
                if (order != 0) {
                    return order;
                }
                i = endX;
                j = endY;
            } else {
                int order = Character.compare(Character.toLowerCase(x), Character.toLowerCase(y));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int numbers(String a, int fromA, int toA, String b, int fromB, int toB) {
        int i = fromA;
        while (i < toA - 1 && a.charAt(i) == '0') {
            i++;
        }
        int j = fromB;
        while (j < toB - 1 && b.charAt(j) == '0') {
            j++;
        }
        int order = Integer.compare(toA - i, toB - j);
        for (; order == 0 && i < toA; i++, j++) {
            order = Character.compare(a.charAt(i), b.charAt(j));
        }
        return order;
    }

    private static int end(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package org.steward.bench;

import java.io.IOException;

/** The least a Java program can be: says a word and waits for its standard input to end. */
final class Hello {
    private Hello() {
    }

    public static void main(String[] args) throws IOException {
        System.out.println("hello");
        System.out.flush();
        while (System.in.read() >= 0) {
            // Until whoever started this has measured it.
        }
    }
}

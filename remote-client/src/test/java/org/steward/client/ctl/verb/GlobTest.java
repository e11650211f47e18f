package org.steward.client.ctl.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({"web-*,web-1,true", "web-*,web-,true", "web-*,web,false", "*,anything,true", "w?b,web,true",
            "w?b,wb,false",
        "web[12],web2,true", "web[12],web3,false", "web[!12],web3,true", "web[a-c]x,webbx,true", "web[,web[,true",
        "a*b*c,aXbYbZc,true", "a*b*c,aXbYbZ,false", "*:web_0?,g:web_01,true", "**,x,true", "a,a,true", "a,ab,false"})
    void matchesAsAShellDoes(String pattern, String text, boolean expected) {
        assertEquals(expected, Glob.matches(pattern, text));
    }

    @ParameterizedTest
    @CsvSource({"web,false", "web:*,false", "web:,false", "w*:*,true", "web:w*,true", "we?,true", "web:w[1],true"})
    void aWholeGroupIsNoPattern(String name, boolean expected) {
        assertEquals(expected, Glob.isPattern(name));
    }

    @Test
    void manyStarsStayFast() {
        assertEquals(false, Glob.matches("*a".repeat(30) + "b", "a".repeat(2000)));
    }
}

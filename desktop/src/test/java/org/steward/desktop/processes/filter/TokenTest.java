package org.steward.desktop.processes.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the text of the filter box falls into words. */
class TokenTest {

    private static Token only(String text) {
        List<Token> tokens = Token.of(text);
        assertEquals(1, tokens.size(), tokens.toString());
        return tokens.getFirst();
    }

    @Test
    void blanksPartWordsAndAreNoWordsThemselves() {
        assertEquals(List.of(), Token.of(""));
        assertEquals(List.of(), Token.of(" \t "));
        assertEquals(List.of("web", "api"), Token.of("  web\tapi ").stream().map(Token::value).toList());
    }

    @Test
    void aWordKnowsWhereItStands() {
        Token second = Token.of("ab  -state:fatal x").get(1);
        assertEquals(4, second.from());
        assertEquals(16, second.to());
    }

    @Test
    void lettersBeforeAColonAreAKeyInLowerCase() {
        assertEquals(Optional.of("state"), only("STATE:Fatal").key());
        assertEquals("Fatal", only("STATE:Fatal").value());
    }

    @Test
    void onlyTheFirstColonEndsAKey() {
        assertEquals("shop:api", only("name:shop:api").value());
    }

    @Test
    void aColonAfterAnythingButLettersIsText() {
        for (String text : List.of(":api", "web-1:api", "10.0.0.1:9001", "unix:")) {
            Token token = only(text);
            assertEquals(text.equals("unix:") ? Optional.of("unix") : Optional.empty(), token.key(), text);
        }
    }

    @Test
    void blanksBetweenQuotesPartNothing() {
        Token token = only("server:\"build box\"");
        assertEquals(Optional.of("server"), token.key());
        assertEquals("build box", token.value());
        assertTrue(token.closed());
    }

    @Test
    void aQuoteThatIsStillOpenReachesToTheEnd() {
        Token token = only("group:\"a b ");
        assertEquals("a b ", token.value());
        assertFalse(token.closed());
    }

    @Test
    void aQuotedColonMakesNoKey() {
        assertEquals(Optional.empty(), only("\"state:fatal\"").key());
        assertEquals("state:fatal", only("\"state:fatal\"").value());
    }

    @Test
    void aMinusBeforeAWordNegatesItAndAloneIsText() {
        assertTrue(only("-web").negated());
        assertEquals("web", only("-web").value());
        assertFalse(only("-").negated());
        assertEquals("-", only("-").value());
        assertFalse(only("web-1").negated());
    }

    @Test
    void namesInChineseAreWords() {
        assertEquals(List.of("商店", "支付"), Token.of("商店 支付").stream().map(Token::value).toList());
        assertEquals(Optional.of("商店"), only("商店:支付").key());
    }
}

package org.steward.desktop.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.steward.desktop.text.Messages;

/** What is told is put into words where it is shown. */
class PhraseTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @Test
    void aPhraseInAPhraseIsPutIntoWordsToo() {
        Phrase phrase = Phrase.of("servers.entry.line", 1234, Phrase.of("servers.entry.nourl"));
        assertEquals("line 1234: There is no url.", phrase.in(ENGLISH));
        assertEquals("第 1234 行：没有 url。", phrase.in(Messages.in(Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void anExceptionWithoutAMessageHasAtLeastAName() {
        assertEquals("IOException", Phrase.of(new IOException()).in(ENGLISH));
        assertEquals("disk full", Phrase.of(new IOException("disk full")).in(ENGLISH));
    }
}

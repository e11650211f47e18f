package org.steward.client.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamespecTest {

    @ParameterizedTest
    @CsvSource({"web,web,web", "site:web,site,web", "site:*,site,*", "site:,site,*", "a:b:c,a,b:c", ":x,'',x"})
    void theFirstColonSeparatesGroupFromProcess(String text, String group, String process) {
        assertEquals(new Namespec(group, process), Namespec.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"web,web,web", "site,web,site:web", "site,*,site:*"})
    void groupAndProcessOfOneNameCollapse(String group, String process, String text) {
        assertEquals(text, new Namespec(group, process).toString());
    }

    @Test
    void aGroupWithoutProcessMeansTheWholeGroup() {
        assertTrue(Namespec.parse("site:").isWholeGroup());
        assertEquals(Namespec.wholeGroup("site"), Namespec.parse("site:*"));
    }
}

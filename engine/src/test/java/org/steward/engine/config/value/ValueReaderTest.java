package org.steward.engine.config.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steward.engine.config.load.TestAccounts;

/** The value types by table, so that they hold where no supervisor is installed to compare with. */
class ValueReaderTest {

    /** One conversion, by the name of the type. */
    private static Object read(String type, String value) throws ValueException {
        return switch (type) {
            case "boolean" -> ValueReader.bool(value);
            case "integer" -> PythonInt.decimal(value);
            case "bytes" -> ValueReader.byteSize(value);
            case "octal" -> Integer.toOctalString(ValueReader.octal(value));
            case "level" -> ValueReader.logLevel(value);
            case "signal" -> SignalName.parse(value);
            case "exitcodes" -> ValueReader.exitCodes(value);
            case "autorestart" -> ValueReader.autoRestart(value);
            case "name" -> ValueReader.name(value);
            case "names" -> ValueReader.names(value);
            case "address" -> ValueReader.address(value).host() + "/" + ValueReader.address(value).port();
            case "environment" -> EnvironmentList.parse(value);
            case "user" -> new ValueReader(new TestAccounts()).user(value).uid();
            case "owner" -> new ValueReader(new TestAccounts()).owner(value).toString();
            default -> throw new AssertionError(type);
        };
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "boolean|yes|true", "boolean|ON|true", "boolean|1|true", "boolean|False|false", "boolean|0|false",
        "integer|7|7", "integer| +7 |7", "integer|-1_000|-1000", "integer|007|7", "integer|٣|3",
        "integer|99999999999999999999|9223372036854775807",
        "bytes|10|10", "bytes|5KB|5120", "bytes|5 kb|5120", "bytes|1gB|1073741824", "bytes|-5MB|-5242880",
        "octal|022|22", "octal|0o22|22", "octal|777|777",
        "level|debug|DEBUG", "level|CRITICAL|CRITICAL", "level|Blather|BLATHER",
        "signal|TERM|15", "signal|sigusr1|10", "signal|9|9", "signal|SIG_IGN|1", "signal|RTMAX|64", "signal|CLD|17",
        "exitcodes|0|[0]", "exitcodes|0, 2|[0, 2]", "exitcodes|255,1|[255, 1]",
        "autorestart|true|ALWAYS", "autorestart|Unexpected|UNEXPECTED", "autorestart|off|NEVER",
        "name| a.b-c |a.b-c", "names|a, b ,c|[a, b, c]", "names|a,|[a, ]",
        "address|9001|/9001", "address|*:9001|/9001", "address|:80|/80", "address|LocalHost:80|localhost/80",
        "address|[::1]:90|[::1]/90",
        "environment|A=1,B=2|{A=1, B=2}", "environment|A='x, y',B=\"z\"|{A=x, y, B=z}",
        "environment|A=1;B=2|{A=1, B=2}", "environment|A=1,|{A=1}", "environment|A=\"\"|{A=}",
        "environment|A=/a.b+c-d(e):f|{A=/a.b+c-d(e):f}", "environment|A=1,A=2|{A=2}",
        "user|root|0", "user|0|0", "owner|root|Owner[uid=0, gid=-1]", "owner|0:root|Owner[uid=0, gid=0]"})
    void takes(String type, String value, String expected) throws Exception {
        assertEquals(expected, String.valueOf(read(type, value)));
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "boolean|maybe|not a valid boolean value: 'maybe'",
        "integer|1.5|invalid literal for int() with base 10: '1.5'",
        "integer|1__0|invalid literal for int() with base 10: '1__0'",
        "bytes|5K|invalid literal for int() with base 10: '5k'",
        "bytes|0.5MB|invalid literal for int() with base 10: '0.5'",
        "octal|8|8 can not be converted to an octal type",
        "level|warning|bad logging level name 'warning'",
        "signal|NOSUCH|value 'NOSUCH' is not a valid signal name",
        "signal|35|value '35' is not a valid signal number",
        "exitcodes|256|not a valid list of exit codes: '256'",
        "exitcodes|0,|not a valid list of exit codes: '0,'",
        "autorestart|Always|invalid 'autorestart' value 'always'",
        "name|a:b|Invalid name: 'a:b' because of character: ':'",
        "name|a b|Invalid name: 'a b' because of character: ' '",
        "address|0|not a valid port number: '0' ",
        "address|h:65536|65536 is above upper bound (65535)",
        "address|h:0|0 is below lower bound (1)",
        "address|h:|no port number specified in ''",
        "environment|A|Unexpected end of key/value pairs in value 'A'",
        "environment|A=1 B=2|Unexpected end of key/value pairs in value 'A=1 B=2'",
        "environment|A='x|No closing quotation",
        "user|nosuch|Invalid user name nosuch",
        "user|4242424|Invalid user id 4242424"})
    void refuses(String type, String value, String message) {
        assertEquals(message.strip(),
                assertThrows(ValueException.class, () -> read(type, value)).getMessage().strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "%(n)02d|07", "<%(n)5.3d>|<  007>", "%(n)-4d>|7   >", "%(n)+d|+7", "%(n)#x|0x7", "%(n)#06x|0x0007",
        "%(n)08.3f|0007.000", "%(n)e|7.000000e+00", "%(n)ld|7", "%(s)-6s>|text  >", "%(s).2s|te", "%(s)r|'text'",
        "%%(s)s|%(s)s", "100%%|100%"})
    void formatsAsPythonDoes(String format, String expected) throws Exception {
        assertEquals(expected, Format.expand(format, Expansions.of(Map.of()).with(Map.of("n", 7, "s", "text")), "k"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "50%", "%(s", "%(s)", "%d", "%s", "%(s)d", "%(s)y", "%(nope)s", "%*d", "%(n)%"})
    void refusesFormatsThatPythonRefuses(String format) {
        assertThrows(ValueException.class,
                () -> Format.expand(format, Expansions.of(Map.of()).with(Map.of("n", 7, "s", "text")), "k"));
    }

    @Test
    void aNameThatIsNotThereListsThoseThatAre() {
        assertEquals("Format string '%(x)s' for 'program:a.command' contains names ('x') which cannot be expanded."
                + " Available names: ENV_HOME, here", assertThrows(ValueException.class,
                () -> Format.expand("%(x)s", Expansions.of(Map.of("HOME", "/")).with(Map.of("here", "/")),
                        "program:a.command")).getMessage());
    }
}

package org.steward.engine.config.schema;

/** What kind of text a key takes, with the rule in words. */
public enum ValueType {
    TEXT("any text"),
    COMMAND("a command line, split into words by the rules of the POSIX shell; no shell runs it"),
    BOOLEAN("yes, true, on, 1, no, false, off or 0, in any case"),
    INTEGER("a whole number"),
    BYTE_SIZE("a whole number of bytes, or one with KB, MB or GB after it"),
    OCTAL("an octal number, such as 022"),
    LOG_LEVEL("critical, error, warn, info, debug, trace or blather"),
    DIRECTORY("a directory that exists; ~ is expanded"),
    ANY_DIRECTORY("a directory; looked at when the process is started"),
    PATH("a file whose directory exists; ~ is expanded"),
    SOCKET_PATH("a path; ~ is expanded"),
    CHILD_LOG("AUTO, NONE, or a file whose directory exists"),
    SIGNAL("a signal by name, with or without SIG, or by number"),
    EXIT_CODES("numbers from 0 to 255 with commas between them"),
    AUTORESTART("unexpected, or a boolean"),
    USER("a login name or a numeric user id"),
    USER_GROUP("user or user:group, by name or number"),
    INET_ADDRESS("a port from 1 to 65535, or host:port; * or nothing as the host means every interface"),
    NAME("a name without blank, colon or slash"),
    ENVIRONMENT("KEY=\"value\" pairs with commas between them"),
    NAME_LIST("names with commas between them"),
    FILE_PATTERNS("file patterns with blanks between them"),
    FCGI_SOCKET("tcp://host:port or unix:///absolute/path"),
    PASSWORD("clear text, or {SHA} and the SHA-1 of the password in hex"),
    ENTRY_POINT("a Python entry point, module:attribute"),
    URL("http://host:port or unix:///path");

    private final String rule;

    ValueType(String rule) {
        this.rule = rule;
    }

    /** What is accepted, in words. */
    public String rule() {
        return rule;
    }
}

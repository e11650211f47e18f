package org.steward.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supervisord says of a start that failed, in the person's language. */
class SpawnWordsTest {

    private final SpawnWords chinese = new SpawnWords(Messages.in(Locale.SIMPLIFIED_CHINESE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "command is empty | 命令为空",
        "can't find command '/no/such' | 找不到命令 /no/such",
        "can't find command \"it's\" | 找不到命令 it's",
        "command at '/tmp' is a directory | /tmp 是一个目录",
        "couldn't chdir to /srv: ENOENT | 无法进入目录 /srv（ENOENT）",
        "couldn't setuid to 1000: Can't drop privilege as nonroot user | 无法以用户 1000 的身份运行",
        "too many open files to spawn 'web' | 服务器打开的文件过多",
        "unknown error making dispatchers for 'web': EACCES | 无法打开其日志文件（EACCES）",
        "unknown error during fork for 'web': ENOMEM | 系统未能为其创建进程（ENOMEM）"})
    void whatIsKnownIsSaidInPlainWords(String spawnerr, String words) {
        assertEquals(words, chinese.of(spawnerr));
    }

    @Test
    void whatIsNotKnownStaysAsItIs() {
        assertEquals("the moon was full", chinese.of("the moon was full"));
    }
}

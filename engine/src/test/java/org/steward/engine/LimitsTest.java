package org.steward.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.steward.engine.config.ConfigException;
import org.steward.engine.config.LogFile;
import org.steward.engine.config.LogLevel;
import org.steward.engine.config.StartupMessage;
import org.steward.engine.config.SupervisordConfig;
import org.steward.engine.posix.Posix;
import org.steward.engine.posix.PosixException;

class LimitsTest {
    private static final int EPERM = 1;
    private final List<String> set = new ArrayList<>();
    private boolean privileged = true;

    /** A system whose two limits are both these; raising the hard one takes privilege. */
    private Posix limits(long soft, long hard) {
        return (Posix) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Posix.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getrlimit")) {
                        return new long[] {soft, hard};
                    }
                    if (hard != -1 && (long) arguments[2] > hard && !privileged) {
                        throw new PosixException("setrlimit", EPERM);
                    }
                    set.add(arguments[0] + ": " + arguments[1] + " " + arguments[2]);
                    return null;
                });
    }

    private static SupervisordConfig wanting(int minfds, int minprocs) {
        Path tmp = Path.of("/tmp");
        return new SupervisordConfig(
                new LogFile.At(tmp.resolve("x")), false, 0, 0, LogLevel.INFO, tmp.resolve("pid"), 022, false, false,
                minfds, minprocs, false, tmp, Optional.empty(), Optional.empty(), false, Map.of(), "supervisor");
    }

    @Test
    void limitsThatAreHighEnoughStay() throws ConfigException {
        assertEquals(List.of(), Limits.raise(limits(1024, 4096), wanting(1024, 200)));
        assertEquals(List.of(), set);
    }

    @Test
    void anUnlimitedLimitStays() throws ConfigException {
        assertEquals(List.of(), Limits.raise(limits(-1, -1), wanting(1024, 200)));
        assertEquals(List.of(), set);
    }

    @Test
    void aLowSoftLimitIsRaisedWithinTheHardOne() throws ConfigException {
        assertEquals(
                List.of(new StartupMessage(LogLevel.INFO, "Increased RLIMIT_NOFILE limit to 2048")),
                Limits.raise(limits(1024, 4096), wanting(2048, 200)));
        assertEquals(List.of(Posix.RLIMIT_NOFILE + ": 2048 4096"), set);
    }

    @Test
    void aSoftLimitUnderAnUnlimitedHardOneIsRaised() throws ConfigException {
        Limits.raise(limits(100, -1), wanting(50, 200));
        assertEquals(List.of(Posix.RLIMIT_NPROC + ": 200 -1"), set);
    }

    @Test
    void rootRaisesTheHardLimitToo() throws ConfigException {
        Limits.raise(limits(1024, 4096), wanting(10_000, 200));
        assertEquals(List.of(Posix.RLIMIT_NOFILE + ": 10000 10000"), set);
    }

    @Test
    void aHardLimitThatIsTooLowIsAnErrorWithTheNumbers() {
        privileged = false;
        ConfigException e =
                assertThrows(ConfigException.class, () -> Limits.raise(limits(1024, 4096), wanting(10_000, 200)));
        assertEquals("The minimum number of file descriptors required to run this process is 10000 as per the \"minfds\""
                + " command-line argument or config file setting. The current environment will only allow you to open"
                + " 4096 file descriptors.  Either raise the number of usable file descriptors in your environment (see"
                + " README.rst) or lower the minfds setting in the config file to allow the process to start.",
                e.getMessage());
    }
}

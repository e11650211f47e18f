package org.steward.engine.posix;

import com.kenai.jffi.MemoryIO;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What every group of calls needs: the C library, scratch memory of the thread, and errno as a value. */
abstract class NativeCalls {
    static final int O_CLOEXEC = 02000000;
    static final MemoryIO IO = Memory.IO;

    final LibC c = new LibC();
    final ThreadLocal<Memory> scratch = ThreadLocal.withInitial(() -> new Memory(8192));

    static PosixException failure(String call, long errno) {
        return new PosixException(call, (int) errno);
    }

    static int orErrno(long result) {
        return result == -1 || (int) result == -1 ? -LibC.errno() : (int) result;
    }

    static int orThrow(String call, long result) throws PosixException {
        if ((int) result == -1) {
            throw failure(call, LibC.errno());
        }
        return (int) result;
    }

    Memory memory() {
        Memory memory = scratch.get();
        memory.reset(0);
        return memory;
    }

    long path(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        Memory memory = scratch.get();
        memory.reset(bytes.length + 600L);
        return memory.string(bytes);
    }

    static long address(ByteBuffer buffer) {
        if (!buffer.isDirect()) {
            throw new IllegalArgumentException("a direct buffer is needed");
        }
        return IO.getDirectBufferAddress(buffer) + buffer.position();
    }

    public void close(int fd) {
        c.close.call(fd);
    }
}

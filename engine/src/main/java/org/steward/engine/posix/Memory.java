package org.steward.engine.posix;

import com.kenai.jffi.MemoryIO;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Native scratch memory, allocated once and reused; for arguments of one call at a time, on one thread. */
final class Memory {
    static final MemoryIO IO = MemoryIO.getInstance();

    private long address;
    private long capacity;
    private long used;

    Memory(int capacity) {
        this.capacity = capacity;
        this.address = allocate(capacity);
    }

    private static long allocate(long bytes) {
        long memory = IO.allocateMemory(bytes, true);
        if (memory == 0) {
            throw new OutOfMemoryError("cannot allocate " + bytes + " bytes of native memory");
        }
        return memory;
    }

    /** Forgets everything handed out and makes room for at least {@code bytes}. */
    void reset(long bytes) {
        used = 0;
        if (bytes > capacity) {
            IO.freeMemory(address);
            capacity = bytes * 2;
            address = allocate(capacity);
        }
    }

    /** Gives the memory back; the object is of no use afterwards. */
    void free() {
        IO.freeMemory(address);
        capacity = 0;
    }

    /** The address of {@code bytes} zeroed bytes, 8-aligned. */
    long take(long bytes) {
        long at = address + used;
        used += bytes + 7 & ~7L;
        if (used > capacity) {
            throw new IllegalStateException("native scratch memory of " + capacity + " bytes is too small");
        }
        IO.setMemory(at, bytes, (byte) 0);
        return at;
    }

    /** The address of these bytes, NUL-terminated. */
    long string(byte[] bytes) {
        long at = take(bytes.length + 1L);
        IO.putByteArray(at, bytes, 0, bytes.length);
        return at;
    }

    /** The address of this text in UTF-8, NUL-terminated. */
    long string(String text) {
        return string(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of a NULL-terminated array of strings. */
    long strings(List<byte[]> strings) {
        long array = take(8L * (strings.size() + 1));
        for (int i = 0; i < strings.size(); i++) {
            IO.putAddress(array + 8L * i, string(strings.get(i)));
        }
        return array;
    }

    /** Bytes {@link #strings} needs. */
    static long sizeOf(List<byte[]> strings) {
        long size = 8L * (strings.size() + 2);
        for (byte[] s : strings) {
            size += s.length + 8;
        }
        return size;
    }
}

package org.steward.engine.posix;

import com.kenai.jffi.MemoryIO;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * posix_spawn(3) with what it lacks: a umask and an account for the child.
 *
 * <p>posix_spawn's child shares our memory until it executes and inherits what the calling thread is at that moment.
 * So the umask is set around the call, and the account is put on with the raw system calls, which, unlike glibc's
 * wrappers, change the calling thread only. The saved user id stays 0 for the way back; exec(2) replaces the child's
 * saved id by its effective one, so the child cannot use it. Loop thread only.
 */
final class SpawnCall {
    private static final int SETPGROUP = 0x02;
    private static final int SETSIGDEF = 0x04;
    private static final int SETSIGMASK = 0x08;
    private static final int SETSID = 0x80;
    private static final MemoryIO IO = Memory.IO;
    private static final boolean X86_64 = "amd64".equals(System.getProperty("os.arch"));
    private static final int SYS_SETRESUID = X86_64 ? 117 : 147;
    private static final int SYS_SETRESGID = X86_64 ? 119 : 149;
    private static final int SYS_SETGROUPS = X86_64 ? 116 : 159;

    private final LibC c;
    private final Memory fixed = new Memory(2048);
    private final Memory variable = new Memory(16384);
    private final long attributes;
    private final long attributesNewSession;
    private final long actions;
    private final long pid;

    SpawnCall(LibC c) {
        this.c = c;
        this.attributes = attributes(SETPGROUP | SETSIGDEF | SETSIGMASK);
        this.attributesNewSession = attributes(SETSID | SETSIGDEF | SETSIGMASK);
        this.actions = fixed.take(128);
        this.pid = fixed.take(8);
    }

    private long attributes(int flags) {
        long attr = fixed.take(512);
        long none = fixed.take(128);
        long all = fixed.take(128);
        IO.setMemory(all, 128, (byte) 0xff);
        c.attrInit.call(attr);
        c.attrSetFlags.call(attr, flags);
        c.attrSetPgroup.call(attr, 0);
        c.attrSetSigMask.call(attr, none);
        c.attrSetSigDefault.call(attr, all);
        return attr;
    }

    int spawn(SpawnRequest request) throws PosixException {
        List<byte[]> argv = new ArrayList<>(request.argv().size());
        for (String word : request.argv()) {
            argv.add(word.getBytes(StandardCharsets.UTF_8));
        }
        byte[] file = request.file().getBytes(StandardCharsets.UTF_8);
        byte[] directory = request.directory().orElse("").getBytes(StandardCharsets.UTF_8);
        variable.reset(
                Memory.sizeOf(argv) + Memory.sizeOf(request.environment()) + file.length + directory.length + 2048);

        c.actionsInit.call(actions);
        try {
            c.actionsDup2.call(actions, request.stdin(), 0);
            c.actionsDup2.call(actions, request.stdout(), 1);
            c.actionsDup2.call(actions, request.stderr(), 2);
            closeOthers();
            if (request.directory().isPresent()) {
                c.actionsChdir.call(actions, variable.string(directory));
            }
            long attr = request.newSession() ? attributesNewSession : attributes;
            int errno = asChild(
                    request,
                    variable.string(file),
                    attr,
                    variable.strings(argv),
                    variable.strings(request.environment()));
            if (errno != 0) {
                throw new PosixException("posix_spawn " + request.file(), errno);
            }
            return IO.getInt(pid);
        } finally {
            c.actionsDestroy.call(actions);
        }
    }

    /** Leaves the child only 0, 1 and 2. glibc before 2.34 has no closefrom action: then one by one. */
    private void closeOthers() {
        if (c.actionsCloseFrom.exists()) {
            c.actionsCloseFrom.call(actions, 3);
            return;
        }
        String[] open = new java.io.File("/proc/self/fd").list();
        for (String fd : open == null ? new String[0] : open) {
            if (Integer.parseInt(fd) > 2) {
                c.actionsClose.call(actions, Integer.parseInt(fd));
            }
        }
    }

    private int asChild(SpawnRequest request, long file, long attr, long argv, long envp) throws PosixException {
        int mask = request.umask().isPresent() ? (int) c.umask.call(request.umask().getAsInt()) : 0;
        try {
            return request.identity().isPresent()
                    ? withIdentity(request.identity().get(), file, attr, argv, envp)
                    : (int) c.posixSpawn.call(pid, file, actions, attr, argv, envp);
        } finally {
            if (request.umask().isPresent()) {
                c.umask.call(mask);
            }
        }
    }

    private int withIdentity(SpawnRequest.Identity identity, long file, long attr, long argv, long envp)
            throws PosixException {
        int ownGid = (int) c.getegid.call();
        int[] own = ownGroups();
        Memory lists = new Memory(4 * (own.length + identity.groups().length) + 64);
        long ownList = list(lists, own);
        long list = list(lists, identity.groups());
        try {
            systemCall("setgroups", SYS_SETGROUPS, identity.groups().length, list, 0);
            systemCall("setresgid", SYS_SETRESGID, identity.gid(), identity.gid(), identity.gid());
            systemCall("setresuid", SYS_SETRESUID, identity.uid(), identity.uid(), 0);
            return (int) c.posixSpawn.call(pid, file, actions, attr, argv, envp);
        } finally {
            systemCall("setresuid", SYS_SETRESUID, 0, 0, 0);
            systemCall("setresgid", SYS_SETRESGID, ownGid, ownGid, ownGid);
            systemCall("setgroups", SYS_SETGROUPS, own.length, ownList, 0);
            lists.free();
        }
    }

    private static long list(Memory memory, int[] values) {
        long at = memory.take(4L * values.length + 4);
        IO.putIntArray(at, values, 0, values.length);
        return at;
    }

    private int[] ownGroups() {
        long list = variable.take(4 * 256);
        int count = (int) c.getgroups.call(256, list);
        int[] groups = new int[Math.max(0, count)];
        IO.getIntArray(list, groups, 0, groups.length);
        return groups;
    }

    private void systemCall(String name, int number, long a, long b, long d) throws PosixException {
        if ((int) c.syscall4.call(number, a, b, d) == -1) {
            throw new PosixException(name, LibC.errno());
        }
    }
}

package org.steward.engine.posix;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;

/**
 * The C library's functions, each looked up when it is first called.
 *
 * <p>Every argument and result is passed as a 64-bit word, which on the 64-bit Linux calling conventions is also right
 * for int arguments; results that are ints in C are narrowed by the caller.
 */
final class LibC {

    /** One function of a fixed number of arguments. */
    static final class Fn {
        private final String name;
        private final CallContext context;
        private long address;

        Fn(String name, int arguments) {
            this.name = name;
            Type[] types = new Type[arguments];
            for (int i = 0; i < arguments; i++) {
                types[i] = Type.SINT64;
            }
            this.context = CallContext.getCallContext(Type.SINT64, types, CallingConvention.DEFAULT, true);
        }

        private long address() {
            if (address == 0) {
                address = LIBC.getSymbolAddress(name);
                if (address == 0) {
                    throw new UnsatisfiedLinkError("the C library has no function " + name);
                }
            }
            return address;
        }

        boolean exists() {
            return LIBC.getSymbolAddress(name) != 0;
        }

        long call() {
            return INVOKER.invokeN0(context, address());
        }

        long call(long a) {
            return INVOKER.invokeN1(context, address(), a);
        }

        long call(long a, long b) {
            return INVOKER.invokeN2(context, address(), a, b);
        }

        long call(long a, long b, long c) {
            return INVOKER.invokeN3(context, address(), a, b, c);
        }

        long call(long a, long b, long c, long d) {
            return INVOKER.invokeN4(context, address(), a, b, c, d);
        }

        long call(long a, long b, long c, long d, long e) {
            return INVOKER.invokeN5(context, address(), a, b, c, d, e);
        }

        long call(long a, long b, long c, long d, long e, long f) {
            return INVOKER.invokeN6(context, address(), a, b, c, d, e, f);
        }
    }

    private static final Library LIBC = Library.getCachedInstance(null, Library.LAZY | Library.GLOBAL);
    private static final Invoker INVOKER = Invoker.getInstance();


    final Fn pipe2 = fn("pipe2", 2);
    final Fn read = fn("read", 3);
    final Fn pread = fn("pread", 4);
    final Fn write = fn("write", 3);
    final Fn close = fn("close", 1);
    final Fn open = fn("open", 3);
    final Fn dup2 = fn("dup2", 2);
    final Fn fcntl = fn("fcntl", 3);
    final Fn statx = fn("statx", 5);
    final Fn access = fn("access", 2);
    final Fn rename = fn("rename", 2);
    final Fn unlink = fn("unlink", 1);
    final Fn link = fn("link", 2);
    final Fn chmod = fn("chmod", 2);
    final Fn chown = fn("chown", 3);
    final Fn chdir = fn("chdir", 1);
    final Fn kill = fn("kill", 2);
    final Fn waitpid = fn("waitpid", 3);
    final Fn execve = fn("execve", 3);
    final Fn getpid = fn("getpid", 0);
    final Fn getuid = fn("getuid", 0);
    final Fn geteuid = fn("geteuid", 0);
    final Fn umask = fn("umask", 1);
    final Fn setgroups = fn("setgroups", 2);
    final Fn setgid = fn("setgid", 1);
    final Fn setuid = fn("setuid", 1);
    final Fn getgroups = fn("getgroups", 2);
    final Fn getgrouplist = fn("getgrouplist", 4);
    final Fn getegid = fn("getegid", 0);
    final Fn getrlimit = fn("getrlimit", 2);
    final Fn setrlimit = fn("setrlimit", 2);
    final Fn epollCreate1 = fn("epoll_create1", 1);
    final Fn epollCtl = fn("epoll_ctl", 4);
    final Fn epollWait = fn("epoll_wait", 4);
    final Fn eventfd = fn("eventfd", 2);
    final Fn signalfd = fn("signalfd", 3);
    final Fn pthreadSigmask = fn("pthread_sigmask", 3);
    final Fn socket = fn("socket", 3);
    final Fn bind = fn("bind", 3);
    final Fn listen = fn("listen", 2);
    final Fn connect = fn("connect", 3);
    final Fn accept4 = fn("accept4", 4);
    final Fn setsockopt = fn("setsockopt", 5);
    final Fn getsockname = fn("getsockname", 3);
    final Fn localtimeR = fn("localtime_r", 2);
    final Fn syslog = fn("syslog", 3);
    final Fn syscall4 = fn("syscall", 4);
    final Fn posixSpawn = fn("posix_spawn", 6);
    final Fn actionsInit = fn("posix_spawn_file_actions_init", 1);
    final Fn actionsDestroy = fn("posix_spawn_file_actions_destroy", 1);
    final Fn actionsDup2 = fn("posix_spawn_file_actions_adddup2", 3);
    final Fn actionsClose = fn("posix_spawn_file_actions_addclose", 2);
    final Fn actionsCloseFrom = fn("posix_spawn_file_actions_addclosefrom_np", 2);
    final Fn actionsChdir = fn("posix_spawn_file_actions_addchdir_np", 2);
    final Fn attrInit = fn("posix_spawnattr_init", 1);
    final Fn attrSetFlags = fn("posix_spawnattr_setflags", 2);
    final Fn attrSetPgroup = fn("posix_spawnattr_setpgroup", 2);
    final Fn attrSetSigDefault = fn("posix_spawnattr_setsigdefault", 2);
    final Fn attrSetSigMask = fn("posix_spawnattr_setsigmask", 2);

    private static Fn fn(String name, int arguments) {
        return new Fn(name, arguments);
    }

    /** The address of an exported variable, such as {@code environ}. */
    static long variable(String name) {
        return LIBC.getSymbolAddress(name);
    }

    /** errno of this thread's last call. */
    static int errno() {
        return LastError.getInstance().get();
    }
}

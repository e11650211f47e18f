"""Reads configurations with the installed supervisor and prints what came out, one fact per line.

Arguments: one directory per case, holding supervisord.conf and perhaps a file "args" with one argument per line.
"""
import os
import sys
import warnings

warnings.simplefilter("ignore")
from supervisor import loggers, options  # noqa: E402


class Refused(Exception):
    pass


class Options(options.ServerOptions):
    def usage(self, msg):
        raise Refused(str(msg))

    def exit(self, code=0):
        raise Refused("exit %s" % code)


def show(key, value):
    print("%s=%s" % (key, value))


def log(value):
    if value is options.Automatic:
        return "AUTO"
    return "NONE" if value is None else os.path.abspath(value)


def pairs(environment):
    return ",".join("%r:%r" % item for item in sorted(environment.items()))


def yes(value):
    return "true" if value else "false"


def restart(value):
    if value is False:
        return "NEVER"
    return "ALWAYS" if value is options.auto_restart("true") else "UNEXPECTED"


def octal(value):
    return "none" if value is None else "%o" % value


def supervisord(o):
    section = o.configroot.supervisord
    show("logfile", "syslog" if o.logfile == "syslog" else o.logfile)
    show("logfile_maxbytes", o.logfile_maxbytes)
    show("logfile_backups", o.logfile_backups)
    show("loglevel", o.loglevel)
    show("pidfile", o.pidfile)
    show("umask", octal(o.umask))
    show("nodaemon", yes(o.nodaemon))
    show("silent", yes(o.silent))
    show("minfds", o.minfds)
    show("minprocs", o.minprocs)
    show("nocleanup", yes(o.nocleanup))
    show("childlogdir", os.path.abspath(o.childlogdir))
    show("uid", "none" if o.uid is None else o.uid)
    show("directory", "none" if o.directory is None else os.path.abspath(o.directory))
    show("strip_ansi", yes(o.strip_ansi))
    show("environment", pairs(section.environment))
    show("identifier", repr(o.identifier))
    show("interfaces", ",".join(name for name, _, _ in section.rpcinterface_factories if name == "supervisor"))


def server(config):
    if config["family"] == options.socket.AF_UNIX:
        where = "%s %o %s" % (config["file"], config["chmod"], "%d:%d" % config["chown"])
    else:
        where = "%r %d" % (config["host"], config["port"])
    show("server", "%r %s %r %r" % (config["section"], where, config["username"], config["password"]))


def process(p):
    print("process")
    for key in ("name", "command"):
        show(key, repr(getattr(p, key)))
    show("directory", "none" if p.directory is None else repr(p.directory))
    show("umask", octal(p.umask))
    for key in ("priority", "startsecs", "startretries", "stopwaitsecs"):
        show(key, getattr(p, key))
    show("stopsignal", int(p.stopsignal))
    for key in ("autostart", "stopasgroup", "killasgroup", "redirect_stderr"):
        show(key, yes(getattr(p, key)))
    show("autorestart", restart(p.autorestart))
    show("exitcodes", ",".join(str(code) for code in p.exitcodes))
    show("uid", "none" if p.uid is None else p.uid)
    for stream in ("stdout", "stderr"):
        show(stream + "_logfile", log(getattr(p, stream + "_logfile")))
        for key in ("logfile_maxbytes", "logfile_backups", "capture_maxbytes"):
            show(stream + "_" + key, getattr(p, stream + "_" + key))
        for key in ("events_enabled", "syslog"):
            show(stream + "_" + key, yes(getattr(p, stream + "_" + key)))
    show("environment", pairs(p.environment))
    show("serverurl", "none" if p.serverurl is None else repr(p.serverurl))


def group(g):
    show("group", "%r %d" % (g.name, g.priority))
    if isinstance(g, options.EventListenerPoolConfig):
        from supervisor.events import getEventNameByType
        names = sorted(getEventNameByType(e) for e in g.pool_events)
        show("events", "%s %d" % (",".join(names), g.buffer_size))
    if isinstance(g, options.FastCGIGroupConfig):
        s = g.socket_config
        owner = getattr(s, "owner", None)
        show("socket", "%s %s %s %s" % (s.url, "none" if owner is None else "%d:%d" % owner,
                                        octal(s.mode) if s.url.startswith("unix") else "700",
                                        "none" if s.backlog is None else s.backlog))
    # A running daemon keeps one process of each name, the last, in the first one's place.
    for p in {p.name: p for p in g.process_configs}.values():
        process(p)


def main(case):
    print("== " + os.path.basename(case))
    os.chdir(case)
    args = ["-c", "supervisord.conf"]
    if os.path.exists("args"):
        with open("args") as f:
            args = f.read().split("\n")[:-1]
    o = Options()
    try:
        o.realize(args, doc="", progname="/usr/bin/supervisord")
    except Refused as why:
        show("error", repr(str(why)))
        return
    supervisord(o)
    for level, messages in (("WARN", o.parse_warnings), ("INFO", o.parse_infos)):
        for message in messages:
            show(level, message)
    for config in o.server_configs:
        server(config)
    names = set()
    for g in o.process_group_configs:
        # A running daemon keeps the first group of each name.
        if g.name not in names:
            names.add(g.name)
            group(g)


for directory in sys.argv[1:]:
    main(directory)

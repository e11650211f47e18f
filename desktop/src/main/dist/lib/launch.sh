# Read by the launchers in bin/, which set $home. Sets $java, $native, $engine_path, $engine_flags and $window_flags.

# What the build found: the JDK the archive of preloaded classes was made with, and the platform of the native library.
read_platform() {
    { IFS= read -r built_with && IFS= read -r native; } <"$home/lib/platform"
    native=$home/lib/$native
}

# Whether $1 is the home of a JDK or JRE 25.
is_java_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
            'JAVA_VERSION="25'*) return 0 ;;
        esac
    done <"$1/release"
    return 1
}

read_platform
java=
for candidate in "$STEWARD_JAVA_HOME" "$home/runtime" "$built_with" "$JAVA_HOME" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && is_java_25 "$candidate"; then
        java=$candidate/bin/java
        break
    fi
done
if [ -z "$java" ]; then
    echo "${0##*/}: no Java 25 found; install one (apt-get install openjdk-25-jre-headless, or Temurin 25)" \
        "or set STEWARD_JAVA_HOME to its directory" >&2
    exit 2
fi

engine_path=
for jar in "$home"/lib/engine/*.jar; do
    engine_path=$engine_path${engine_path:+:}$jar
done
# -Xrs: the JVM leaves the signals alone. MaxFDLimit: minfds is the daemon's to set. The serial collector, the first
# compiler and small stacks keep a daemon that mostly waits small. The log of the JVM itself has no place on stdout.
engine_flags="-Xlog:disable -Xrs -XX:-MaxFDLimit -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xss512k -Xms8m -Xmx256m
    -Dsun.jnu.encoding=UTF-8 -Dfile.encoding=UTF-8 -Djdk.serialFilter=!* --enable-native-access=ALL-UNNAMED"
# The window has no need of another collector either. The second compiler is worth it for loops, such as the search of a
# log; what is merely called again and again, each second, has to wait ten times as long for it, or an idle window would
# keep it busy.
window_flags="-Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -Xms32m -Xmx320m -XX:Tier4InvocationThreshold=50000
    -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -Dsun.jnu.encoding=UTF-8
    -Dfile.encoding=UTF-8 -Djdk.serialFilter=!* --enable-native-access=ALL-UNNAMED"

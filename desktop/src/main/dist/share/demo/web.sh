# A server that serves nobody and says so in colour.
n=0
while true; do
    n=$((n + 1))
    case $((n % 7)) in
        0) printf '%s \033[31mERROR\033[0m GET /items/%d 500 upstream timed out\n' "$(date +%T)" $n ;;
        3) printf '%s \033[33mWARN\033[0m  GET /items/%d 200 slow: 1204 ms\n' "$(date +%T)" $n >&2 ;;
        *) printf '%s \033[32mINFO\033[0m  GET /items/%d 200 %d ms\n' "$(date +%T)" $n $((n % 40 + 3)) ;;
    esac
    sleep 1
done
